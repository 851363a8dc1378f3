/**
 * Frequent given names, by which a person’s name is told from other words with capitals. Names that are months, places,
 * countries or common words more often than persons (April, Victoria, Jordan, Luka, Роман) are not here.
 */
export const latinGivenNames =
  // English
  'Aaron Adam Alan Albert Alex Alexander Alfred Alice Alison Amanda Amy Andrew Angela Ann Anna Anne Anthony Antony Arthur Barbara Benjamin ' +
  'Bernard Betty Bill Bob Boris Brian Bruce Carl Carol Caroline Catherine Charles Christian Christine Christopher Claire Colin Daniel David ' +
  'Deborah Dennis Diana Dmitri Donald Dorothy Douglas Edward Elizabeth Emily Emma Eric Ernest Eugene Evelyn Frank Fred Frederick Gary George ' +
  'Gerald Gordon Graham Gregory Harold Harry Helen Henry Howard Hugh Ian Jack Jacob Jake Jacqueline James Jane Janet Jason Jeffrey ' +
  'Jennifer Jeremy Jerry Jessica Jim Jimmy Joan Joe John Jonathan Joseph Joshua Julia Julian Julie Justin Karen Kate Katherine Keir Keith ' +
  'Kenneth Kevin Larry Laura Lawrence Leonard Lewis Linda Lisa Louis Louise Lucy Malcolm Margaret Maria Marie Martha Martin Mary ' +
  'Matthew Melissa Michael Michelle Mike Nancy Neil Nicholas Nicole Nigel Oliver Oscar Pamela Patricia Patrick Paul Peter Philip Phillip ' +
  'Rachel Ralph Raymond Rebecca Richard Rishi Robert Robin Roger Ronald Roy Russell Ruth Ryan Samantha Samuel Sandra Sarah Scott Sean Sharon ' +
  'Simon Stanley Stephanie Stephen Steve Steven Stuart Susan Thomas Timothy Tom Tony Theresa Vincent Walter Wendy William Zoe Kamala Marco ' +
  // Russian, Ukrainian, Belarusian in transliteration
  'Aleksandr Aleksei Alexei Alexey Aleksey Anastasia Anastasiya Anatoly Anatoliy Andrei Andrey Anton Arkady Artem Artyom Boris Denis Dmitry ' +
  'Dmitriy Dmytro Ekaterina Elena Elvira Evgeny Evgeniy Evgenia Yevgeny Fedor Fyodor Galina Gennady Georgy Grigory Igor Ilya Ihor Irina ' +
  'Ivan Kirill Konstantin Ksenia Larisa Leonid Lev Lyudmila Maksim Maxim Marina Mikhail Mykola Nadezhda Natalia Natalya Nikita Nikolai Nikolay ' +
  'Oleg Oleh Oleksandr Oleksiy Olga Pavel Pavlo Petr Pyotr Petro Ruslan Sergei Sergey Serhiy Semyon Stanislav Svetlana Svyatoslav Taras Tatiana ' +
  'Tatyana Timofey Timur Vadim Valentin Valentina Valery Valeriy Vasily Viacheslav Vyacheslav Viktor Viktoria Vitaly Vladimir Vladislav ' +
  'Volodymyr Vsevolod Yaroslav Yelena Yulia Yuri Yuriy Yury Zinaida Zurab Nursultan Kassym-Jomart Emomali Shavkat Ilham Nikol Sadyr Gurbanguly Serdar ' +
  // Serbian, Croatian, Bosnian, Slovene, Macedonian, Bulgarian
  'Aca Aleksa Aleksandar Aleksandra Alija Ana Andrej Andrija Ante Bakir Biljana Bogdan Bojan Bojana Boriša Borisa Borislav Borut Boyko Božidar ' +
  'Bozidar Branislav Branko Branka Damir Danica Danijel Danilo Darko Davor Dejan Dragan Dragana Dragica Dragomir Dragoljub Dragoslav Dražen Drazen ' +
  'Dubravka Dusan Dušan Dušanka Filip Goran Gordana Haris Hrvoje Igor Ilija Ivana Ivica Ivo Jadranka Janez Janko Jasmina Jasna Jelena ' +
  'Josip Jovan Jovana Katarina Kolinda Kosta Ksenija Lazar Ljiljana Ljubica Ljubiša Maja Marija Marijana Marinko Marko Matija Mihailo ' +
  'Milan Milana Milena Milica Milivoje Miljan Milka Milo Miloje Milojko Milorad Miloš Milos Milovan Milun Mirjana Mirko Miroslav Mladen Momčilo Momir ' +
  'Nataša Natasa Nebojša Nebojsa Nemanja Nenad Nikola Novak Obrad Ognjen Olivera Pavle Petar Predrag Radoje Radomir Radoslav Radovan Rajko Ramiz ' +
  'Ratko Rastislav Rumen Sanda Sanja Saša Sasa Siniša Sinisa Slaviša Slavica Slavko Slobodan Snežana Snezana Srđan Srdjan Stanko Stefan ' +
  'Stevan Stevo Stojan Suzana Svetozar Tamara Tanja Tatjana Tihomir Tomislav Veljko Vesna Vjosa Vladan Vojislav Vuk Vuko Zdravko Željko Zeljko Željka ' +
  'Zlatko Zorana Zoran Živadin Zvonko Albin Hashim Ramush Edi Ilir Hristijan Zoran Kiril Stevo Talat Nikolaj Metodija ' +
  // other European languages
  'Alessandro Alexis Alfonso Alfredo Andrea Andrés Angelo Annalena Antonio António Armin Arnaud Bernd Björn Bruno Carlo Carlos Cecilia Charlotte ' +
  'Claude Claudia Dieter Donatella Eduardo Emmanuel Enrico Enrique Erik Ernesto Fernando Florian Francesco Francois François Françoise Friedrich ' +
  'Gabriel Gabriela Georgi Gerhard Gianni Giorgia Giorgos Giovanni Giuseppe Guido Günther Hans Heiko Heinrich Helmut Hugo Inga Ingrid Isabel Jacek ' +
  'Jacques Jan Janusz Javier Jean Jens Jerzy Jesús Joachim Johan Johann Johannes Jorge Josep José Jose Juan Jürgen Jurgen Kaja Karel Karl Karin Katalin ' +
  'Kerstin Klaus Kostas Krzysztof Kurt Kyriakos László Laszlo Lars Lech Lorenzo Luca Ludwig Luigi Luis Luiz Lukas Magdalena Manfred Manuel Marcel ' +
  'Marcin Mariano Mario Mateusz Matteo Mauricio Maurizio Michel Miguel Miloslav Nadia Nicola Nicolás Nicolas Nicolae Nils Olaf Olivier Ondrej Otto Pablo ' +
  'Paolo Pascal Pedro Peer Péter Petra Petteri Philippe Pier Pierre Piotr Radek Rafael Rainer Raúl Reinhard Renate Ricardo Roberta Roberto Rodrigo ' +
  'Rolf Sabine Sanna Sebastian Sergio Silvio Sigmar Sigrid Stanisław Stéphane Stella Sven Tadeusz Thierry Tibor Tomas Tomasz Ulf Ulrich Ursula ' +
  'Uwe Václav Viktor Vittorio Volker Werner Wilhelm Wolfgang Wojciech Yannis Yves Zbigniew Zoltán Zuzana Ilham Klaus Maia Irakli Salome Mikheil Giorgi ' +
  // Turkish, Arabic, Persian, Hebrew
  'Abdel Abdul Abdullah Abdulaziz Ahmad Ahmed Ahmet Ali Amir Anwar Ayatollah Bashar Bekir Benny Benjamin Binyamin Bülent Cem Ebrahim Ehud Ekrem Emir Erdal Faisal ' +
  'Farid Fatih Fatima Fatma Ghassan Hakan Hamid Hasan Hassan Hossein Hussein Ibrahim Ismail Kemal Khaled Khalid Khalifa Leila Mahmoud Mahmud Mehmet Mevlüt ' +
  'Mohamed Mohammad Mohammed Mohsen Moshe Muhammad Muhammed Murat Mustafa Naftali Nasser Omar Orhan Osman Rafael Rashid Recep Reza Saad Saddam Salman Samir Selim Shimon ' +
  'Süleyman Tamim Tayyip Turgut Yair Yasser Yitzhak Yousef Yusuf Zeynep ' +
  // Indian, African, Latin American, East Asian in use as first names
  'Ajit Amit Anil Arun Arvind Ashok Atal Deepak Indira Jawaharlal Kamal Krishna Mahatma Manmohan Mukesh Narendra Nirmala Piyush Pranab Priya Raghuram Rahul ' +
  'Rajiv Rajnath Ramesh Ravi Sanjay Shashi Subrahmanyam Sunil Sushma Vijay Vikram Imran Nawaz Shehbaz Bilawal Hina Sheikh Muhammadu Olusegun Kofi Nelson Thabo ' +
  'Sofia Sofija Sofiya Cyril Julius Paulino Evo Dilma Jair Lula Hugo Nicolás Gustavo Gabriel Alberto Cristina Mauricio Michelle Sebastián Shinzo Shinzō Fumio Yoshihide Junichiro Taro Naoto '

/** In Cyrillic, nominative; cases are made. */
export const russianGivenNames =
  'Александр Александра Алексей Алёна Алина Алла Анастасия Анатолий Андрей Анна Антон Антонина Аркадий Артём Артур Борис Вадим Валентин Валентина Валерий Валерия ' +
  'Василий Вениамин Вероника Виктор Виктория Виталий Владимир Владислав Всеволод Вячеслав Галина Геннадий Георгий Герман Глеб Григорий Давид Дарья ' +
  'Денис Дмитрий Евгений Евгения Егор Екатерина Елена Елизавета Ефим Иван Игорь Илья Инна Иосиф Ирина Кирилл Константин Ксения Лариса Леонид Лидия ' +
  'Людмила Магомед Максим Маргарита Марина Мария Марк Матвей Михаил Наталия Наталья Никита Николай Нина Оксана Олег Олеся Ольга Оскар Павел Пётр Полина Раиса Рамзан Ринат ' +
  'Родион Руслан Светлана Святослав Семён Сергей София Софья Станислав Степан Тамара Тарас Татьяна Тимофей Тимур Фёдор Эдуард Эльвира Эмма Юлия Юрий Яков Ярослав ' +
  // written in Russian
  'Александар Альберт Ален Али Ана Ангела Аннегрет Антониу Ариэль Барак Бакир Башар Беньямин Билл Богдан Бранислав Бранко Бурис Видой Виталиус Войслав Воислав Гордон Гурбангулы Даниэль ' +
  'Деян Джеймс Джо Джозеф Джон Джордж Джорджа Дональд Драган Драгомир Душан Дэвид Жак Жан Жозеп Зоран Зурана Ибрагим Ивица Ильхам Имран Ираклий Йенс Камала Карл Касым-Жомарт Кир ' +
  'Лазар Ларс Ли Лукас Луис Майк Майкл Манфред Марио Марко Матео Махмуд Мевлют Мехмет Мигель Милан Милорад Милош Мирослав Младен Мохаммад Мохаммед Мухаммед ' +
  'Нарендра Небойша Ненад Никол Никола Нурсултан Озджан Олаф Оливер Ольгерд Петар Петер Предраг Реджеп Ришад Роберт Рональд Ричард Садыр Саша Си Синиша Сиди Слободан ' +
  'Стив Стивен Стефан Таиб Тайип Томас Томислав Тони Урсула Франсуа Франк Фридрих Хасан Хассан Хашим Хусейн Чарльз Шавкат Эбрахим Эммануэль Эмомали Энтони Энвер Янез Ян Яир Алеш Вук'

/** Family names that come first: Xi Jinping, Kim Jong-un. Keys. */
export const familyFirst: ReadonlySet<string> = new Set(
  'xi li wang zhang liu chen yang zhao huang zhou wu xu hu deng mao qin jiang kim moon lee nguyen tran pham си ли ван чжан лю чэнь ким цзян мао дэн'.split(
    ' ',
  ),
)
