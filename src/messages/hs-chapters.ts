/** A product's name in the languages it is written in; Serbian in Latin, for `toCyrillic` derives the other script. */
export interface ProductNames {
  readonly en: string
  readonly ru: string
  readonly sr: string
}

/**
 * Short names of the HS chapters, the same in every revision: 01 to 97 without 77, which the HS keeps free, and 98 and
 * 99, which statistics add. They label tables and charts; for a legal description see the nomenclature. Sort the codes
 * where order matters: a JavaScript object lists '10' before '01'.
 */
export const hsChapters: Readonly<Record<string, ProductNames>> = {
  '01': { en: 'Live animals', ru: 'Живые животные', sr: 'Žive životinje' },
  '02': { en: 'Meat and offal', ru: 'Мясо и субпродукты', sr: 'Meso i iznutrice' },
  '03': { en: 'Fish and seafood', ru: 'Рыба и морепродукты', sr: 'Riba i plodovi mora' },
  '04': {
    en: 'Dairy, eggs and honey',
    ru: 'Молочные продукты, яйца и мёд',
    sr: 'Mlečni proizvodi, jaja i med',
  },
  '05': {
    en: 'Other products of animal origin',
    ru: 'Прочее сырьё животного происхождения',
    sr: 'Ostali proizvodi životinjskog porekla',
  },
  '06': {
    en: 'Live plants and cut flowers',
    ru: 'Живые растения и срезанные цветы',
    sr: 'Žive biljke i rezano cveće',
  },
  '07': { en: 'Vegetables', ru: 'Овощи', sr: 'Povrće' },
  '08': { en: 'Fruit and nuts', ru: 'Фрукты и орехи', sr: 'Voće i orašasti plodovi' },
  '09': { en: 'Coffee, tea and spices', ru: 'Кофе, чай и пряности', sr: 'Kafa, čaj i začini' },
  '10': { en: 'Cereals', ru: 'Зерновые', sr: 'Žitarice' },
  '11': { en: 'Flour, malt and starch', ru: 'Мука, солод и крахмал', sr: 'Brašno, slad i skrob' },
  '12': {
    en: 'Oilseeds, medicinal and fodder plants',
    ru: 'Масличные, лекарственные и кормовые растения',
    sr: 'Uljarice, lekovito i krmno bilje',
  },
  '13': {
    en: 'Plant gums, resins and extracts',
    ru: 'Растительные камеди, смолы и экстракты',
    sr: 'Biljne gume, smole i ekstrakti',
  },
  '14': {
    en: 'Other products of plant origin',
    ru: 'Прочее сырьё растительного происхождения',
    sr: 'Ostali proizvodi biljnog porekla',
  },
  '15': {
    en: 'Animal and vegetable fats and oils',
    ru: 'Животные и растительные жиры и масла',
    sr: 'Životinjske i biljne masti i ulja',
  },
  '16': {
    en: 'Prepared meat and fish',
    ru: 'Готовые продукты из мяса и рыбы',
    sr: 'Prerađevine od mesa i ribe',
  },
  '17': {
    en: 'Sugar and confectionery',
    ru: 'Сахар и кондитерские изделия',
    sr: 'Šećer i konditorski proizvodi',
  },
  '18': { en: 'Cocoa and chocolate', ru: 'Какао и шоколад', sr: 'Kakao i čokolada' },
  '19': {
    en: 'Bakery and cereal products',
    ru: 'Хлебобулочные изделия и продукты из зерна',
    sr: 'Pekarski proizvodi i prerađevine od žitarica',
  },
  '20': {
    en: 'Processed fruit and vegetables',
    ru: 'Переработанные овощи и фрукты',
    sr: 'Prerađeno voće i povrće',
  },
  '21': { en: 'Other food preparations', ru: 'Прочие пищевые продукты', sr: 'Ostali prehrambeni proizvodi' },
  '22': {
    en: 'Beverages, alcohol and vinegar',
    ru: 'Напитки, алкоголь и уксус',
    sr: 'Pića, alkohol i sirće',
  },
  '23': {
    en: 'Food industry residues and animal feed',
    ru: 'Отходы пищевой промышленности и корма',
    sr: 'Ostaci prehrambene industrije i stočna hrana',
  },
  '24': { en: 'Tobacco and its substitutes', ru: 'Табак и его заменители', sr: 'Duvan i zamene za duvan' },
  '25': {
    en: 'Salt, sulphur, stone and cement',
    ru: 'Соль, сера, камень и цемент',
    sr: 'So, sumpor, kamen i cement',
  },
  '26': {
    en: 'Metal ores, slag and ash',
    ru: 'Руды металлов, шлак и зола',
    sr: 'Rude metala, zgura i pepeo',
  },
  '27': {
    en: 'Mineral fuels and oils',
    ru: 'Минеральное топливо, нефть и газ',
    sr: 'Mineralna goriva i ulja',
  },
  '28': { en: 'Inorganic chemicals', ru: 'Неорганические химические вещества', sr: 'Neorganske hemikalije' },
  '29': { en: 'Organic chemicals', ru: 'Органические химические вещества', sr: 'Organske hemikalije' },
  '30': { en: 'Pharmaceuticals', ru: 'Фармацевтическая продукция', sr: 'Farmaceutski proizvodi' },
  '31': { en: 'Fertilisers', ru: 'Удобрения', sr: 'Đubriva' },
  '32': {
    en: 'Dyes, pigments, paints and inks',
    ru: 'Красители, пигменты, краски и чернила',
    sr: 'Boje, pigmenti, lakovi i mastila',
  },
  '33': {
    en: 'Essential oils, perfumes and cosmetics',
    ru: 'Эфирные масла, парфюмерия и косметика',
    sr: 'Eterična ulja, parfemi i kozmetika',
  },
  '34': {
    en: 'Soap, detergents, waxes and candles',
    ru: 'Мыло, моющие средства, воски и свечи',
    sr: 'Sapuni, deterdženti, voskovi i sveće',
  },
  '35': {
    en: 'Proteins, glues and enzymes',
    ru: 'Белковые вещества, клеи и ферменты',
    sr: 'Belančevine, lepkovi i enzimi',
  },
  '36': {
    en: 'Explosives, fireworks and matches',
    ru: 'Взрывчатые вещества, пиротехника и спички',
    sr: 'Eksplozivi, pirotehnika i šibice',
  },
  '37': {
    en: 'Photo and film materials',
    ru: 'Фото- и киноматериалы',
    sr: 'Fotografski i filmski materijal',
  },
  '38': { en: 'Other chemical products', ru: 'Прочие химические продукты', sr: 'Ostali hemijski proizvodi' },
  '39': {
    en: 'Plastics and plastic products',
    ru: 'Пластмассы и изделия из них',
    sr: 'Plastika i proizvodi od plastike',
  },
  '40': {
    en: 'Rubber and rubber products',
    ru: 'Каучук, резина и изделия из них',
    sr: 'Kaučuk, guma i proizvodi od njih',
  },
  '41': { en: 'Hides, skins and leather', ru: 'Кожевенное сырьё и кожа', sr: 'Sirova i štavljena koža' },
  '42': {
    en: 'Leather goods, bags and cases',
    ru: 'Кожаные изделия, сумки и чемоданы',
    sr: 'Kožna galanterija, torbe i koferi',
  },
  '43': {
    en: 'Natural and artificial fur',
    ru: 'Натуральный и искусственный мех',
    sr: 'Prirodno i veštačko krzno',
  },
  '44': { en: 'Wood and wood products', ru: 'Древесина и изделия из неё', sr: 'Drvo i proizvodi od drveta' },
  '45': { en: 'Cork and cork products', ru: 'Пробка и изделия из неё', sr: 'Pluta i proizvodi od plute' },
  '46': {
    en: 'Straw and wicker goods',
    ru: 'Плетёные изделия из соломы и лозы',
    sr: 'Pletarski proizvodi od slame i pruća',
  },
  '47': { en: 'Wood pulp and waste paper', ru: 'Целлюлоза и макулатура', sr: 'Celuloza i stari papir' },
  '48': { en: 'Paper and cardboard', ru: 'Бумага и картон', sr: 'Papir i karton' },
  '49': {
    en: 'Books, newspapers and printed matter',
    ru: 'Книги, газеты и печатная продукция',
    sr: 'Knjige, novine i štampani materijal',
  },
  '50': { en: 'Silk', ru: 'Шёлк', sr: 'Svila' },
  '51': { en: 'Wool and animal hair', ru: 'Шерсть и волос животных', sr: 'Vuna i životinjska dlaka' },
  '52': { en: 'Cotton', ru: 'Хлопок', sr: 'Pamuk' },
  '53': {
    en: 'Flax, jute and other plant fibres',
    ru: 'Лён, джут и прочие растительные волокна',
    sr: 'Lan, juta i ostala biljna vlakna',
  },
  '54': {
    en: 'Synthetic and artificial filaments',
    ru: 'Химические нити',
    sr: 'Veštački i sintetički filamenti',
  },
  '55': {
    en: 'Synthetic and artificial staple fibres',
    ru: 'Химические штапельные волокна',
    sr: 'Veštačka i sintetička sečena vlakna',
  },
  '56': {
    en: 'Wadding, felt, nonwovens and ropes',
    ru: 'Вата, войлок, нетканые материалы и канаты',
    sr: 'Vata, filc, netkani materijali i užad',
  },
  '57': { en: 'Carpets and rugs', ru: 'Ковры и ковровые покрытия', sr: 'Tepisi i tekstilne podne obloge' },
  '58': {
    en: 'Special fabrics, lace and embroidery',
    ru: 'Специальные ткани, кружево и вышивка',
    sr: 'Specijalne tkanine, čipka i vez',
  },
  '59': {
    en: 'Coated and technical textiles',
    ru: 'Ткани с покрытием и технический текстиль',
    sr: 'Premazane tkanine i tehnički tekstil',
  },
  '60': { en: 'Knitted fabrics', ru: 'Трикотажные полотна', sr: 'Pleteni materijali' },
  '61': { en: 'Knitted clothing', ru: 'Трикотажная одежда', sr: 'Pletena odeća' },
  '62': { en: 'Clothing other than knitted', ru: 'Одежда, кроме трикотажной', sr: 'Odeća, osim pletene' },
  '63': {
    en: 'Made-up textiles and used clothing',
    ru: 'Готовый текстиль и подержанная одежда',
    sr: 'Gotovi tekstilni proizvodi i polovna odeća',
  },
  '64': { en: 'Footwear', ru: 'Обувь', sr: 'Obuća' },
  '65': { en: 'Headgear', ru: 'Головные уборы', sr: 'Pokrivala za glavu' },
  '66': { en: 'Umbrellas and walking sticks', ru: 'Зонты и трости', sr: 'Kišobrani i štapovi za hodanje' },
  '67': {
    en: 'Feathers, artificial flowers and wigs',
    ru: 'Перья, искусственные цветы и парики',
    sr: 'Perje, veštačko cveće i perike',
  },
  '68': {
    en: 'Stone, plaster and cement products',
    ru: 'Изделия из камня, гипса и цемента',
    sr: 'Proizvodi od kamena, gipsa i cementa',
  },
  '69': { en: 'Ceramics', ru: 'Керамические изделия', sr: 'Keramički proizvodi' },
  '70': {
    en: 'Glass and glass products',
    ru: 'Стекло и изделия из него',
    sr: 'Staklo i proizvodi od stakla',
  },
  '71': {
    en: 'Precious metals, gems and jewellery',
    ru: 'Драгоценные металлы, камни и украшения',
    sr: 'Plemeniti metali, drago kamenje i nakit',
  },
  '72': { en: 'Iron and steel', ru: 'Чёрные металлы', sr: 'Gvožđe i čelik' },
  '73': {
    en: 'Iron and steel products',
    ru: 'Изделия из чёрных металлов',
    sr: 'Proizvodi od gvožđa i čelika',
  },
  '74': { en: 'Copper and copper products', ru: 'Медь и изделия из неё', sr: 'Bakar i proizvodi od bakra' },
  '75': { en: 'Nickel and nickel products', ru: 'Никель и изделия из него', sr: 'Nikl i proizvodi od nikla' },
  '76': {
    en: 'Aluminium and aluminium products',
    ru: 'Алюминий и изделия из него',
    sr: 'Aluminijum i proizvodi od aluminijuma',
  },
  '78': { en: 'Lead and lead products', ru: 'Свинец и изделия из него', sr: 'Olovo i proizvodi od olova' },
  '79': { en: 'Zinc and zinc products', ru: 'Цинк и изделия из него', sr: 'Cink i proizvodi od cinka' },
  '80': { en: 'Tin and tin products', ru: 'Олово и изделия из него', sr: 'Kalaj i proizvodi od kalaja' },
  '81': { en: 'Other base metals', ru: 'Прочие недрагоценные металлы', sr: 'Ostali prosti metali' },
  '82': { en: 'Tools and cutlery', ru: 'Инструменты и столовые приборы', sr: 'Alat i pribor za jelo' },
  '83': {
    en: 'Miscellaneous metal products',
    ru: 'Разные изделия из недрагоценных металлов',
    sr: 'Razni proizvodi od prostih metala',
  },
  '84': {
    en: 'Machinery and mechanical equipment',
    ru: 'Машины и механическое оборудование',
    sr: 'Mašine i mehanički uređaji',
  },
  '85': {
    en: 'Electrical equipment and electronics',
    ru: 'Электрооборудование и электроника',
    sr: 'Električna oprema i elektronika',
  },
  '86': {
    en: 'Railway vehicles and equipment',
    ru: 'Железнодорожная техника и оборудование',
    sr: 'Šinska vozila i železnička oprema',
  },
  '87': {
    en: 'Road vehicles and parts',
    ru: 'Автомобили и прочий безрельсовый транспорт',
    sr: 'Drumska vozila i njihovi delovi',
  },
  '88': {
    en: 'Aircraft and spacecraft',
    ru: 'Летательные и космические аппараты',
    sr: 'Vazduhoplovi i kosmičke letelice',
  },
  '89': { en: 'Ships and boats', ru: 'Суда и лодки', sr: 'Brodovi i čamci' },
  '90': {
    en: 'Optical, measuring and medical instruments',
    ru: 'Оптические, измерительные, медицинские приборы',
    sr: 'Optički, merni i medicinski instrumenti',
  },
  '91': { en: 'Clocks and watches', ru: 'Часы и их части', sr: 'Satovi i njihovi delovi' },
  '92': { en: 'Musical instruments', ru: 'Музыкальные инструменты', sr: 'Muzički instrumenti' },
  '93': { en: 'Arms and ammunition', ru: 'Оружие и боеприпасы', sr: 'Oružje i municija' },
  '94': {
    en: 'Furniture, lighting and prefab buildings',
    ru: 'Мебель, светильники и сборные здания',
    sr: 'Nameštaj, rasveta i montažne zgrade',
  },
  '95': {
    en: 'Toys, games and sports goods',
    ru: 'Игрушки, игры и спортивный инвентарь',
    sr: 'Igračke, igre i sportska oprema',
  },
  '96': { en: 'Other manufactured goods', ru: 'Прочие готовые изделия', sr: 'Ostali gotovi proizvodi' },
  '97': {
    en: 'Works of art and antiques',
    ru: 'Произведения искусства и антиквариат',
    sr: 'Umetnička dela i antikviteti',
  },
  '98': {
    en: 'Goods under special national provisions',
    ru: 'Товары по особым национальным правилам',
    sr: 'Roba po posebnim nacionalnim propisima',
  },
  '99': { en: 'Unspecified goods', ru: 'Неклассифицированные товары', sr: 'Nerazvrstana roba' },
}
