/** Pairs of people’s names by reason. */
export const people: Readonly<Record<string, string>> = {
  'the same name in two scripts': `
    Сергей Викторович Лавров = Sergey Viktorovich Lavrov
    Владимир Путин = Vladimir Putin
    Александар Вучић = Aleksandar Vucic
    Ивица Дачић = Ivica Dačić
    Новак Ђоковић = Novak Djokovic
    Новак Ђоковић = Novak Đoković
    Живојин Мишић = Živojin Mišić
    Љубиша Њежић = Ljubiša Nježić
    Џенана Ћатић = Dzenana Catic
    Володимир Зеленський = Volodymyr Zelenskyy
    Юлія Тимошенко = Yulia Tymoshenko
    Щербаков Юрий = Yuri Shcherbakov
    Жанна Цветкова = Zhanna Tsvetkova
    Хрущёв Никита = Nikita Khrushchev
    Горбачёв Михаил = Mikhail Gorbachev
    صالح حميدي = Saleh Hamidi
    طارق الدمشقي = Tariq al-Dimashqi
    فاطمة الزهراني = Fatima Al-Zahrani
    عبد الرحمن القدسي = Abdul Rahman Al-Qudsi
    عبدالرحمن القدسي = Abdulrahman al-Qudsi
    محمد بن سلمان = Mohammed bin Salman
    یوسف گلستانی = Yousef Golestani
    پرویز دانشور = Parviz Daneshvar
    رضا نوربخش = Reza Nourbakhsh
    حسن روحانی = Hassan Rouhani
    김정은 = Kim Jong Un
    문재인 = Moon Jae-in
    박근혜 = Park Geun-hye
    이재명 = Lee Jae-myung
    최성민 = Choi Sung-min
    정다은 = Jung Da-eun
    习近平 = Xi Jinping
    李克强 = Li Keqiang
    王毅 = Wang Yi
    Βλαντιμίρ Πετρόφ = Vladimir Petrof`,
  'one Cyrillic name in several manners of transliteration': `
    Yevgeny Zaitsev = Evgenii Zaitsev
    Evgeny Zaytsev = Jewgeni Saizew
    Shchukin Aleksei = Alexey Schtschukin
    Yuriy Kharitonov = Iurii Kharitonov
    Juri Charitonow = Yuri Kharitonov
    Mikhail Khodorkov = Michail Chodorkow
    Sergei Tsvetkov = Sergej Cvetkov
    Zhukov Ilya = Schukow Ilja
    Chaikovskii Petr = Tchaïkovski Piotr
    Nikita Khrushchev = Nikita Khrouchtchev
    Boris Yeltsin = Boris Eltsine
    Vyacheslav Ershov = Viacheslav Yershov
    Dzmitry Rahachou = Dzmitry Rahachow
    Aleksandr Solovyov = Alexander Soloviev
    Oleksii Hrytsenko = Oleksiy Grytsenko
    Serhii Kovalchuk = Sergiy Kovalchuk
    Fyodor Yemelyanov = Fedor Emelianov
    Timofey Yashin = Timofei Iashin
    Georgij Aksenov = Georgy Aksyonov
    Grigoriy Yavlinsky = Grigory Iavlinski
    Semyon Ryzhkov = Semen Ryzhkov
    Anatolij Tschubajew = Anatoly Chubaev`,
  'one Russian name in the Russian, Ukrainian and Belarusian manner': `
    Volodymyr Bondarenko = Vladimir Bondarenko
    Mykola Shevchuk = Nikolai Shevchuk
    Aliaksandr Lukashenka = Alexander Lukashenko
    Oleksandr Tkachuk = Aleksandr Tkachuk
    Siarhei Kavaliou = Sergei Kovalev
    Dmytro Savchuk = Dmitry Savchuk
    Olena Rudenko = Elena Rudenko
    Kateryna Lysenko = Ekaterina Lysenko
    Yauhen Mikhalevich = Yevgeny Mikhalevich
    Ihor Petrenko = Igor Petrenko`,
  'Arabic names in the spelling of other passports': `
    Muhammad Yusuf Haddad = Mohamed Youssef Haddad
    Abd al-Aziz Qabbani = Abdulaziz Kabbani
    Abdul Rahman Salih = Abderrahmane Saleh
    Abdelkader Boutarfa = Abd al-Qadir Butarfa
    Abdullah Al-Najjar = Abd Allah an-Najjar
    Jamal al-Khayyat = Gamal El Khayat
    Nour al-Din Barakat = Nureddin Barakat
    Shams-ud-Din Wardak = Shamsuddin Wardak
    Husayn al-Shami = Hussein El-Chami
    Khalid al-Fakhouri = Khaled Fakhoury
    Qasim Zaatari = Kassem Zaatari
    Osama Tawil = Usamah al-Tawil
    Saif al-Islam Qaddafi = Seif el-Islam Gaddafi
    Muammar Qadhafi = Moammar Gaddafi
    Bashar al-Assad = Bachar el-Assad
    Yasser Arafat = Yasir Arafat
    Jaafar Mansour = Jafar Mansur
    Umar Faruq Hamdan = Omar Farouk Hamdan
    Mustapha Belkacem = Mustafa Bilqasim
    Ziyad Nahhas = Ziad Nahas
    Maxamed Xasan Cali = Mohamed Hassan Ali
    Alsabbagh Nabil = Nabil al-Sabbagh`,
  'Persian and Turkish names in other spellings': `
    Mohammad Reza Golestani = Mohamad-Reza Golestany
    Hossein Keshavarzian = Hosein Keshavarzyan
    Qasem Soleimani = Ghassem Suleimani
    Saeed Tavakkoli = Said Tavakoli
    Mahmoud Ahmadinezhad = Mahmud Ahmadinejad
    Çağlar Yıldırım = Caglar Yildirim
    Özgür Şahin = Ozgur Sahin
    Recep Tayyip Erdoğan = Recep Tayyip Erdogan
    Hüseyin Çelik = Huseyin Celik
    İbrahim Gündüz = Ibrahim Gunduz
    Mehmet Öztürk = Mehmed Oeztuerk`,
  'East Asian names in other spellings': `
    Kim Jong-un = Kim Chong-un
    Kim Jong Un = Kim Jongun
    Lee Jae-myung = Yi Jae Myong
    Park Chung-hee = Pak Chong Hui
    Choi Soo-jin = Choe Su Jin
    Jo Yong Won = Cho Yong-won
    Xi Jinping = Xi Jin Ping
    Mao Zedong = Mao Ze Dong
    Zhang Weimin = Chang Weimin
    Ri Yong Ho = Lee Yong-ho
    Ryu Dong Hyun = Yoo Donghyun
    Nguyễn Văn Hùng = Nguyen Van Hung`,
  'another order of words': `
    Lavrov Sergey Viktorovich = Sergey Viktorovich Lavrov
    ZAKHAROVA, Maria = Maria Zakharova
    Wang Yi = Yi Wang
    Kim Jong Un = Jong Un Kim
    Al-Qudsi, Omar Ahmad = Omar Ahmad al-Qudsi
    WHITFIELD Harry James = Harry James Whitfield
    Petrović Ana = Ana Petrović
    Yildirim, Murat = Murat Yildirim
    García Márquez, Gabriel = Gabriel García Márquez
    Orbán Viktor = Viktor Orban`,
  'a patronymic or a middle name left out': `
    Sergei Viktorovich Lavrov = Sergei Lavrov
    Olga Petrovna Zaitseva = Olga Zaitseva
    Harry James Whitfield = Harry Whitfield
    Omar Ahmad Khalil Al-Qudsi = Omar Al-Qudsi
    Ilham Heydar oglu Aliyev = Ilham Aliyev
    Dmitry Anatolyevich Medvedev = Medvedev Dmitry
    Mohammad Reza Golestani = Reza Golestani
    Nabil Hassan Ibrahim Barakat = Nabil Ibrahim Barakat
    Juan Carlos Figueroa = Juan Figueroa
    Taras Hryhorovych Shevchuk = Taras Shevchuk
    Slobodan Petar Lukovic = Slobodan Lukovic
    Ibrahim Saeed Salim Jadran = Ibrahim Saeed Salim Awad Hamed Jadran`,
  'initials for given names': `
    V. V. Putin = Vladimir Vladimirovich Putin
    S. Lavrov = Sergey Lavrov
    Зайцев А. П. = Алексей Петрович Зайцев
    J. R. Featherstone = John Robert Featherstone
    Thistlewood, M. = Margaret Thistlewood
    O. Ostojić = Ognjen Ostojic
    N Barakat = Nabil Barakat`,
  'titles, ranks and words between the parts': `
    General Innocent Kabera = Innocent Kabera
    Dr. Farhad Vaziri = Farhad Vaziri
    Mullah Abdul Ghani Wardak = Abdul Ghani Wardak
    Sheikh Hamad Al-Ghanim = Hamad al Ghanim
    Haji Basir Noorani = Basir Noorani
    Sir Oliver Pemberton = Oliver Pemberton
    Prof. Milos Savatic = Miloš Savatić
    Ahmed bin Khalid Tawil = Ahmed Khalid Tawil
    Tariq ibn Ziad Bitar = Tariq Ziad Bitar
    Colonel Bosco Ndayira = Bosco NDAYIRA
    Ludwig van der Velden = Ludwig van Velden
    Maria de la Fuente = Maria Fuente
    Ustad Yasir Khan Durrani = Yasir Khan Durrani`,
  'spacing and hyphens': `
    Min-jun Seo = Minjun Seo
    Anne-Marie Lefebvre = Anne Marie Lefebvre
    Jean Pierre Duval = Jeanpierre Duval
    Al-Rifai Nabil = Al Rifai Nabil
    Abu Bakr Barakat = Abubakr Barakat
    Nur Muhammad Wali = Noormuhammad Wali
    De Souza Carlos = Desouza Carlos
    Saint-Clair Robert = Saint Clair Robert
    Fatih ullah Rahimi = Fatihullah Rahimi
    MacDonald Angus = Mac Donald Angus
    Abu-l-Hasan Karimi = Abul Hasan Karimi`,
  'a slip of the hand': `
    Vladimir Plotnikov = Vladmir Plotnikov
    Margaret Thistlewood = Margaret Thistelwood
    Ravenscroft Edward = Ravenscoft Edward
    Aleksandar Kovacevic = Aleksandar Kovacevc
    Bohdan Matviienko = Bohdan Matvienko
    Farrokhzad Dariush = Farokhzad Dariush
    Eftekhari Shirin = Eftekhati Shirin
    Kilicarslan Volkan = Kilicarslam Volkan
    Echeverria Lucia = Echevarria Lucia
    Winterbourne Grace = Wniterbourne Grace
    Goicoechea Rafael = Goicochea Raffael
    Tadijanovic Nemanja = Tadijnovic Nemanaj
    Nikolai Kuznechikhin = Nikolai Kuznechikhni
    Сергей Плотников = Сергей Плотниклв
    Vasilije Zdravkovic = Vasilije Zdravkvic`,
  'letters of another script that look alike, marks and case': `
    Pаvel Petrov = Pavel Petrov
    Αlexander Orlov = Alexander Orlov
    SERGEI ОРЛОВ = Sergei Orlov
    ﬁlip Novak = Filip Novak
    Ｉvan Petrov = Ivan Petrov
    José Peralta = JOSE PERALTA
    Jürgen Müller = Jurgen Muller
    Søren Ærø = Soren Aeroe
    Łukasz Wójcik = Lukasz Wojcik
    Pétr Novák = Petr Novak`,
  'Spanish names with one of two family names': `
    Gabriel García Márquez = Gabriel García
    Ana Lucía Barrenechea Urrutia = Ana Lucía Barrenechea
    Pedro Caballero Olmedo = Pedro Caballero
    Miguel Ángel Santillana Ruiz = Miguel Santillana`,
  'a double family name with one half left out': `
    Anna Müller-Weiss = Anna Muller Weiss
    Charlotte Ashdown-Holloway = Charlotte Ashdown
    Irina Bagration-Mukhranskaya = Irina Mukhranskaya Bagration
    Jelena Popović Lukić = Jelena Popovic-Lukic`,
  'another given name': `
    Ivan Plotnikov ≠ Sergei Plotnikov
    Hasan Ali Karimi ≠ Hussein Ali Karimi
    Omar Al-Qudsi ≠ Tariq Al-Qudsi
    Mila Lukovic ≠ Petra Lukovic
    Kim Young-soo ≠ Kim Dong-hyun
    Wang Jianhua ≠ Wang Mingze
    Harry Whitfield ≠ Noah Whitfield
    Murat Yildirim ≠ Tolga Yildirim
    Reza Golestani ≠ Kaveh Golestani
    Oksana Tkachuk ≠ Nadiia Tkachuk
    Pedro Caballero ≠ Andres Caballero
    Lucia Echeverria ≠ Rosa Echeverria
    Salem Haddad ≠ Nabil Haddad
    Hasan Barakat ≠ Hussein Barakat
    Mahmoud Tawil ≠ Muhammad Tawil
    Ali Vaziri ≠ Omid Vaziri
    김정은 ≠ 김경희
    حسن كريم ≠ حسين كريم
    Марија Лукић ≠ Јелена Лукић`,
  'another family name': `
    Sergei Plotnikov ≠ Sergei Lebedkin
    Sergei Viktorovich Plotnikov ≠ Sergei Viktorovich Ogurtsov
    Muhammad Ahmad ≠ Muhammad Barakat
    Mohammad Reza Golestani ≠ Mohammad Reza Hakimi
    Marko Lukovic ≠ Marko Ostojic
    Kim Min-jun ≠ Park Min-jun
    Li Wei ≠ Zhang Wei
    Harry Whitfield ≠ Harry Pemberton
    Ana Petra Urosevic ≠ Ana Petra Ristanovic
    Mehmet Kayacan ≠ Mehmet Ozdemir
    Juan Carlos Figueroa ≠ Juan Carlos Quiroga
    Taras Shevchuk ≠ Taras Polishchuk
    Ahmed Hassan Tawil ≠ Ahmed Hassan Qabbani
    Abdul Rahman Tawil ≠ Abdul Rahman Qabbani
    Anna Kravets ≠ Anna Savchuk
    Elif Karadeniz ≠ Elif Aydogan
    Иван Иванович Снегирев ≠ Иван Иванович Морозкин
    محمد علي حداد ≠ محمد علي خوري`,
  'one shared word': `
    Ali ≠ Ali Karimi Golestani
    Muhammad ≠ Muhammad Yusuf Haddad
    Ivan Snegirev ≠ Snegirev
    Vladimir Ognev ≠ Vladimir
    Kim ≠ Kim Jong Un
    Abdullah ≠ Abdullah Al-Najjar
    Abu Ahmad ≠ Ahmad Qabbani
    Abdul Rahman ≠ Abdul Rahman Nahhas
    Barakat ≠ Walid Barakat
    Sheikh Hassan ≠ Hassan Nahhas`,
  'father and son': `
    Ivan Petrovich Snegirev ≠ Petr Ivanovich Snegirev
    Hafez al-Assad ≠ Bashar al-Assad
    Bashar Hafez Bitar ≠ Hafez Ali Bitar
    Kim Jong Il ≠ Kim Il Sung
    Heydar Aliyev ≠ Ilham Aliyev
    Khalid Nasser Darwazeh ≠ Nasser Ziad Darwazeh
    Rafik Bahrampour ≠ Saad Rafik Bahrampour`,
  'brother and sister, husband and wife': `
    Ivanov Aleksandr ≠ Ivanova Aleksandra
    Plotnikov A. ≠ Plotnikova A.
    Yevgeny Galkin ≠ Yevgenia Galkina
    Mikhail Rybakov ≠ Marina Rybakova
    Андрей Петрович Галкин ≠ Анна Петровна Галкина
    Putina Maria Vladimirovna ≠ Putina Yekaterina Vladimirovna
    Viktor Belinsky ≠ Viktoria Belinskaya`,
  'family names that are alike but two': `
    Sergei Zaitsev ≠ Sergei Zaikin
    Anna Morozova ≠ Anna Morgunova
    Luka Stojkovic ≠ Luka Trajkovic
    Ivan Petrov ≠ Ivan Petrenko
    Ivan Petrov ≠ Ivan Pirogov
    Harry Blackwood ≠ Harry Blackmore
    Li Wei ≠ Liu Wen
    Chen Min ≠ Cheng Ming Hua
    Kang Min-seo ≠ Kwon Min-ho
    Omar Khalil ≠ Omar Khalaf
    Farid Hamdan ≠ Farid Hammad
    Tariq Nasr ≠ Tariq Nassar Bitar`,
  'a frequent given name and a family name that is faintly alike': `
    Vitalii Homarenko ≠ Vitaly Hosenko
    Andrii Lysarenko ≠ Andrey Ilasenko
    Sergei Pastrukhov ≠ Sergey Altukhov
    Majid Zandieh ≠ Majid Tanideh
    Pavel Morozkin ≠ Pavel Yurevich Sorokin`,
  'two frequent names and a family name more': `
    Salem Muhammad Al-Sulaiti ≠ Mohamed Salim
    Ahmed Hasan Al-Baytar ≠ Hassan Ahmad
    Hassan Ahmad Wakim ≠ Ahmed Hasan`,
  'an initial that fits another name as well': `
    Ahmed Khoury ≠ Ahmed, Abubakar K.
    A. Orlov ≠ Andrei Belov
    M. Ali ≠ Mustafa Omar
    K. Min ≠ Kim Song
    P. Savic ≠ Marko P. Lukic`,
  'nothing that can be read': `
    ??? ≠ Ivan Petrov
    ... ≠ ...
    — ≠ Omar Haddad
    ★★★ ≠ ☆☆☆`,
} // prettier-ignore
