// Made-up people of the origins that lists hold most: frequent given names with family names, put together by a seed.
import { oneOf, seeded } from './seeded.mjs'

const list = (text) => text.trim().split(/\s+/)

export const origins = {
  Russian: {
    given: list(`Aleksandr Dmitry Maksim Sergei Andrei Aleksei Artyom Ilya Kirill Mikhail Nikita Matvei Roman Yegor Arseny Ivan Denis Yevgeny Timofei Vladislav
      Igor Vladimir Pavel Ruslan Mark Oleg Anastasia Maria Daria Anna Yelizaveta Polina Viktoria Ekaterina Sofia Alexandra Ksenia Natalia Irina Olga`),
    middle: list(`Aleksandrovich Dmitrievich Sergeevich Andreevich Alekseevich Ivanovich Mikhailovich Nikolaevich Vladimirovich Petrovich Pavlovich Olegovich Viktorovich Borisovich Yurievich`),
    family: list(`Zaitsev Lebedkin Ogurtsov Belousov Kuznechikhin Vorobyov Sinitsyn Galkin Tyulenev Shchukin Karasyov Yershov Okunev Plotnikov Bondarchuk Stolyarov Goncharov Kozhevnikov
      Pastukhov Melnichenko Rybakov Okhotnikov Sadovnikov Berezin Osinin Dubrovin Topolev Kalinin Ryabinin Malinin Zemlyanikin Ognev Snegirev Morozkin Vetrov Tumanov Grozin Rosin Luzhin Bolotov
      Ozerov Rechkin Beregovoi Gorkin Polyakov Lugovoi Stepnov Pesochin Kamenev Rudnev`),
  },
  Serbian: {
    given: list(`Luka Vuk Dusan Filip Uros Vasilije Aleksa Djordje Mihajlo Bogdan Vukasin Teodor Lazar Marko Nikola Jovan Stefan Petar Milos Nemanja Bojan Vladan Predrag Slobodan Dragoljub
      Sofija Dunja Sara Iva Petra Mila Nadja Katarina Jovana Tijana`),
    family: list(`Stojkovic Trifunovic Radojicic Kovacevic Lukovic Mitrovic Zdravkovic Vukicevic Brankovic Ristanovic Djurdjevic Obradovic Maksimovic Grujic Savatic Tadijanovic Bajcetic Cvetkovic
      Despotovic Filipovski Gavrilovic Ivkov Jankulovic Kostadinov Lakicevic Madzarevic Negovanovic Ostojic Pejovic Rajkovic Sekulovic Tomasevic Urosevic Veljkovic Zivanovic Bogicevic Cosovic Dobric`),
  },
  Ukrainian: {
    given: list(`Oleksandr Maksym Artem Mykhailo Danylo Vladyslav Nazar Bohdan Ostap Taras Yaroslav Vitalii Serhii Andrii Volodymyr Mykola Vasyl Ihor Oleh Petro Sofiia Solomiia Zlata Oksana
      Nadiia Liudmyla Halyna Yuliia`),
    family: list(`Shevchuk Bondarenko Tkachuk Kravets Oliinyk Lysenko Marchenko Rudenko Savchuk Petrushenko Hrytsenko Kovalchyk Polishchuk Moroziuk Panasiuk Kharchuk Zinchenko Vdovychenko
      Hordiienko Yurchenko Didukh Matviienko Nazarchuk Pylypenko Symonenko Tymchuk Fedorchuk Khomenko Tsymbal Chornovil Shapoval Yatsenko Babiak Hnatiuk Dovzhenko`),
  },
  English: {
    given: list(`Oliver Harry Jack George Noah Charlie Jacob Alfie Freddie Oscar Arthur Henry Leo Archie Joshua Daniel Samuel Benjamin Edward Christopher Amelia Isla Emily Poppy Ava Lily
      Jessica Sophie Grace Evie Charlotte Margaret`),
    family: list(`Whitfield Barrowclough Ainsworth Pemberton Hathersage Thistlewood Ravenscroft Longbottom Featherstone Blackwood Ormsby Kingsnorth Ashdown Winterbourne Holloway Cartwright
      Fairbrother Greenhalgh Hargreaves Islington Jephcott Kettlewell Loxley Merryweather Netherton Oakenfield Prestwick Quarmby Rowbotham Satterthwaite Templeton Underhill Wainwright Yardley`),
  },
  Arabic: {
    given: list(`Muhammad Ahmed Ali Omar Youssef Khalid Hassan Hussein Ibrahim Abdullah Mahmoud Mustafa Tariq Faisal Sami Nabil Walid Ziad Bilal Karim Rashid Majid Salem Nasser Fadi Rami
      Fatima Aisha Maryam Zainab Layla Noor Huda Salma Rania Dalal`),
    middle: list(`Muhammad Ahmad Ali Hasan Husayn Ibrahim Khalil Yusuf Salim Said Abdullah Mahmud Abdul-Aziz Mansour Hamad Jaber`),
    family: list(`Al-Qudsi Al-Baytar Al-Rifai Al-Najjar Haddad Khoury Al-Sabbagh Al-Halabi Al-Dimashqi Al-Shami Al-Tamimi Al-Zubaydi Al-Jaziri Al-Maghribi Al-Bakkar Al-Kutubi Al-Tunji
      Al-Saati Al-Fakhouri Barakat Al-Khayyat Nahhas Qabbani Sabri Tawil Wakim Zaatari Bitar Chamoun Darwazeh Al-Attar Al-Mubarak Al-Rashidi Al-Ghanim Al-Sulaiti`),
  },
  Persian: {
    given: list(`Mohammad Ali Reza Hossein Mehdi Amir Hassan Abbas Saeed Majid Hamid Behrouz Dariush Farhad Kaveh Kourosh Nima Omid Parviz Ramin Sina Shahin Zahra Fatemeh Maryam Narges
      Parisa Shirin Leila Nasrin Azadeh`),
    family: list(`Golestani Bahrampour Daneshvar Eftekhari Farrokhzad Ghaffarian Hakimi Irani Jamshidpour Kiarostami Lahijani Moshiri Nourbakhsh Pakdel Qaderpour Rostamzadeh Sabzevari Tavakkoli
      Vaziri Yazdanpanah Zandieh Ashtiani Behbahani Chitsaz Delavari Esfandyari Firouzkouhi Gilani Hemmatpour Keshavarzian Mazandarani Shirazi Torabian`),
  },
  Turkish: {
    given: list(`Mehmet Mustafa Ahmet Ali Huseyin Hasan Ibrahim Ismail Osman Yusuf Murat Omer Emre Burak Kerem Tolga Volkan Serkan Fatma Ayse Emine Hatice Zeynep Elif Meryem Sultan Ozlem`),
    family: list(`Yilmazer Kayacan Demirtas Celikkol Sahinbas Yildirim Ozturk Aydogan Ozdemir Arslanoglu Dogruyol Kilicarslan Aslanbay Cetinkaya Karadeniz Kocaman Kurtulus Ozkan Simsekler
      Polatkan Korkmazer Erdem Bulutoglu Turgut Aktas Gunduz Tekin Yalcinkaya Bozkurt Uysal Akbulut Coskun`),
  },
  Chinese: {
    given: list(`Wei Fang Xiuying Min Jing Lei Qiang Yan Juan Tao Chao Xiulan Xia Ping Gang Guiying Haoran Zihan Yuxuan Jiaqi Mingze Zhiyuan Shufen Jianhua Guoqiang Xiaoming Yifan Ruoxi Tianyu
      Chunhua Dongmei Wenjie`),
    family: list(`Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Feng Han Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang`),
  },
  Korean: {
    given: list(`Min-jun Seo-joon Do-yun Ye-jun Si-woo Ha-joon Ji-ho Joon-seo Jun-woo Hyun-woo Seo-yeon Seo-yun Ji-woo Ha-yoon Min-seo Young-soo Young-ho Sung-min Jae-hyun Dong-hyun Kyung-soo Sang-hoon
      Mi-kyung Soo-jin Eun-ji Hye-jin`),
    family: list(`Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Hong Jeon Ko Moon Yang Son Bae Baek Heo Yoo Nam`),
  },
  Spanish: {
    given: list(`Jose Juan Carlos Luis Miguel Jorge Antonio Francisco Manuel Pedro Alejandro Fernando Rafael Javier Diego Sergio Andres Maria Ana Carmen Lucia Isabel Rosa Patricia Gabriela Daniela`),
    family: list(`Aguinaga Barrenechea Caballero Domenech Echeverria Figueroa Goicoechea Hinojosa Iturralde Jaramillo Larranaga Mondragon Navarrete Olmedo Peralta Quiroga Rebolledo Santillana
      Tejada Urrutia Valdivieso Zamorano Almagro Berrocal Carvajal Escalante Fuentealba Gallardo Izquierdo`),
    two: true,
  },
} // prettier-ignore

const female = /(?:a|ia|iia)$/
/** `Zaitsev` of Olga is `Zaitseva`. */
const fits = (family, given) =>
  female.test(given) && /(?:[oe]v|in|yn)$/.test(family) ? `${family}a` : family

/** `Ivanovich` of Olga is `Ivanovna`. */
const fathered = (middle, given) => (female.test(given) ? middle.replace(/ich$/, 'na') : middle)

/**
 * Names of people who are on no list but by chance.
 * @returns each with its origin, the name as it is written, and its family name alone
 */
export const madeUpPeople = (count, seed) => {
  const random = seeded(seed)
  const kinds = Object.keys(origins)
  return Array.from({ length: count }, (_, at) => {
    const origin = kinds[at % kinds.length]
    const { given, middle, family, two } = origins[origin]
    const first = oneOf(random, given)
    const last = oneOf(random, family)
    if (two) {
      const second = oneOf(random, family)
      return { origin, name: `${first} ${last} ${second}`, family: last }
    }
    const own = origin === 'Russian' ? fits(last, first) : last
    const between =
      middle && random() < 0.5
        ? ` ${origin === 'Russian' ? fathered(oneOf(random, middle), first) : oneOf(random, middle)}`
        : ''
    const name = origin === 'Chinese' || origin === 'Korean' ? `${own} ${first}` : `${first}${between} ${own}`
    return { origin, name, family: own }
  })
}

const heads =
  list(`Northern Baltic Aurora Meridian Zenit Granit Orbita Raduga Sever Vostochny Almaz Topaz Izumrud Kedr Parus Lazurny Silver Golden Amber Falcon Cedar Palm Crescent Orient Delta Sigma Lotus
  Jade Pearl Harbour Summit Pioneer Vega Altair Polaris Sirius Neva Volga Dunav Sava Morava Tigris Nile Atlas Zagros Alborz`)
const middles = list(
  `Trading Shipping Engineering Electronics Logistics Chemicals Metals Foods Textile Energy Construction Aviation Instruments Pharma Agro Timber Marine Optics Software Ceramics Motors Tools`,
)
const tails = ['LLC', 'Ltd', 'Co., Ltd.', 'GmbH', 'JSC', 'd.o.o.', 'OOO', 'S.A.', 'FZE', 'A.S.', 'Inc.', '']
const second = list(
  `Karvo Belmar Tessin Ordana Vintrex Solvik Numera Hadron Kelto Pravis Zorin Lumex Adrina Kordel Mistra Ravelo Tamgar Uvela Yontra Feldar`,
)

/** Names of firms that are on no list but by chance. */
export const madeUpFirms = (count, seed) => {
  const random = seeded(seed)
  return Array.from({ length: count }, () => {
    const tail = oneOf(random, tails)
    const name = [oneOf(random, heads), oneOf(random, second), oneOf(random, middles)]
    const shown = random() < 0.5 ? [name[1], name[2]] : name
    return { origin: 'firm', name: `${shown.join(' ')} ${tail}`.trim(), family: name[1] }
  })
}
