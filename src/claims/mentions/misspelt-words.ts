/** Slips so common that they are one wherever they stand and however often, with the word meant. */
export const commonMisspellings: Readonly<Record<'en' | 'ru' | 'sr-Latn', string>> = {
  en:
    'Ukranian Ukrainian, Ukranians Ukrainians, Ukrane Ukraine, Ukriane Ukraine, Ukrain Ukraine, Phillipines Philippines, Philipines Philippines, ' +
    'Phillippines Philippines, Phillipine Philippine, Fillipino Filipino, Filippino Filipino, Phillipino Filipino, ' +
    'Kazakstan Kazakhstan, Khazakhstan Kazakhstan, Kazakhistan Kazakhstan, Kazahstan Kazakhstan, Kazhakstan Kazakhstan, ' +
    'Uzbekhistan Uzbekistan, Kyrgystan Kyrgyzstan, Krygyzstan Kyrgyzstan, Kyrgizstan Kyrgyzstan, Kyrgzstan Kyrgyzstan, Tadjikistan Tajikistan, ' +
    'Tajikstan Tajikistan, Turkmenstan Turkmenistan, Azerbaidjan Azerbaijan, Azerbijan Azerbaijan, Azerbajan Azerbaijan, ' +
    'Azerbaijian Azerbaijani, Venezula Venezuela, Venezuala Venezuela, Argentinia Argentina, Brasilian Brazilian, ' +
    'Sweeden Sweden, Swizerland Switzerland, Switserland Switzerland, Switerland Switzerland, Luxemborg Luxembourg, Luxembourgh Luxembourg, ' +
    'Morrocan Moroccan, Morrocon Moroccan, Netherland Netherlands, Neatherlands Netherlands, Morrocco Morocco, Morroco Morocco, Marocco Morocco, Tunesia Tunisia, Lybia Libya, ' +
    'Lybian Libyan, Lybya Libya, Isreal Israel, Isreali Israeli, Afganistan Afghanistan, Afghanstan Afghanistan, Pakastan Pakistan, ' +
    'Bangledesh Bangladesh, Bangaldesh Bangladesh, Malasia Malaysia, Malayasia Malaysia, Indonisia Indonesia, Vietman Vietnam, Thialand Thailand, ' +
    'Zimbawe Zimbabwe, Ethopia Ethiopia, Ethopian Ethiopian, Senagal Senegal, Camaroon Cameroon, Portugese Portuguese, Portugeese Portuguese, ' +
    'Norweigan Norwegian, Norwegain Norwegian, Hungarain Hungarian, Romainia Romania, Romainian Romanian, Chezh Czech, Czhech Czech, ' +
    'Checkoslovakia Czechoslovakia, Yugoslvia Yugoslavia, Jugoslavia Yugoslavia, Herzogovina Herzegovina, Hercegovina Herzegovina, Croation Croatian, ' +
    'Serbain Serbian, Russain Russian, Rusian Russian, Brittish British, Britian Britain, Brittain Britain, Germeny Germany, ' +
    'Germnay Germany, Itlay Italy, Chineese Chinese, Japaneese Japanese, Guatamala Guatemala, Hondurus Honduras, Jamacia Jamaica, ' +
    'Montengro Montenegro, Montenegrian Montenegrin, Macedonija Macedonia, Albanean Albanian, Bulgairia Bulgaria, ' +
    'Belarussia Belarus, Belorus Belarus, Moldovian Moldovan, Lithunia Lithuania, Lithuanain Lithuanian, Estonain Estonian, Icland Iceland, ' +
    'Singapur Singapore, Columbian Colombian',
  ru:
    'Белорусия Белоруссия, Белорусии Белоруссии, Белорусией Белоруссией, Белорусию Белоруссию, Нидерланы Нидерланды, Росия Россия, Росии России, ' +
    'Росией Россией, Росию Россию, Азербаджан Азербайджан, Азейбарджан Азербайджан, Казакстан Казахстан, Узбекстан Узбекистан, ' +
    'Филипины Филиппины, Филипин Филиппин, Венесуела Венесуэла, Венесуелы Венесуэлы, Швецария Швейцария, Швецарии Швейцарии, Черногрия Черногория, ' +
    'Черногрии Черногории, Аргетина Аргентина, Аргентна Аргентина, Кыргызтан Кыргызстан, Туркменстан Туркменистан',
  'sr-Latn':
    'Azerbejžan Azerbejdžan, Kazakstan Kazahstan, Makednija Makedonija, ' +
    'Belorusia Belorusija, Saudiska Saudijska, Evroazijka Evroazijska, Filipni Filipini, Rumnija Rumunija, Rumnije Rumunije',
}

/**
 * Words one letter away from a country’s name that are words of their own: places, persons, brands, peoples of old.
 * Keys. Names of countries in other languages need not stand here.
 */
export const otherWords: Readonly<Record<'en' | 'ru' | 'sr-Latn', ReadonlySet<string>>> = {
  en: new Set(
    (
      'cameron colomban indiana georgina georgiana germain germaine germano syriac bolivar guiana guyane columbia columbus brasil panamax serbin servia ' +
      'sardinia slavonia slavonian slavic bohemian bothnian bosnia romanov romanian romana moravian mauritian moroccan macedon ' +
      'tasmania libyan lydian lydia median mexicali colombo colombier cambria cambrian canadair australis austrasia australasia ' +
      'argentino argentinos irishman danishes polisher spanisher turkoman turcoman tamil thailander persian parisian moldavian moldau ' +
      'nigel nicaea angolans algeciras armenians arminian arminius albany albano alban albion amenian sudanic somaliland senegalia ' +
      'finnic frenchy gambier ghanian ghanaian haitien hungary hungar icelandair iranic israelite israelites jamaican jordanes ' +
      'koreana kosovska kuwaitis laotian latvia latina lebanon leonian lithuania luxor madagascar malaya malayan malayalam malian ' +
      'mongol mongolic nepali norway pakistan polonia portugal prussian prussia prussians rossiya roumelia rumelia saudade scotia ' +
      'slovene slovak swazi swede tongan turkic uruguay vatican vietcong yugoslav siberia siberian zambian zimbabwean burmester'
    ).split(' '),
  ),
  ru: new Set(
    'пруссия пруссии прусский сибирь словения славония германия гернси перуанск индиана либерия румелия'.split(
      ' ',
    ),
  ),
  'sr-Latn': new Set(
    'prusija slavonija slavonije slavoniji slavoniju slavonijom sibir indijana germanija'.split(' '),
  ),
}

/** Two and more words, each right, that are no name together. Pattern of the text, code, name meant. */
export const misspeltPhrases: readonly (readonly [pattern: RegExp, code: string, meant: string])[] = [
  [/\bUnited State\b(?!s|['’]s\b)/g, 'USA', 'United States'],
  [/\b(?:Untied|Unites|Untited|Unted) States\b/g, 'USA', 'United States'],
  [/\bUnited Sates\b/g, 'USA', 'United States'],
  [/\b(?:Untied Kingdom|United Kindom|United Kingdon)\b/g, 'GBR', 'United Kingdom'],
  [/\bSaudia Arabia\b|\bSaudi Arabi\b/g, 'SAU', 'Saudi Arabia'],
  [/\bNew (?:Zeland|Zealnd|Zeeland|Zaeland|Zealend)\b/g, 'NZL', 'New Zealand'],
  [/\bGreat (?:Britian|Brittain|Britan)\b/g, 'GBR', 'Great Britain'],
  [/\bCosto Rica\b|\bCosta Rico\b/g, 'CRI', 'Costa Rica'],
]
