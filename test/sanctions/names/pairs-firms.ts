/** Pairs of names of firms, organisations and vessels by reason. */
export const firms: Readonly<Record<string, string>> = {
  'legal forms': `
    Ромашка ООО = Romashka LLC
    OOO Romashka = Romashka
    Aurora Shipping Co., Ltd. = Aurora Shipping Company Limited
    Zenit Optika d.o.o. = Zenit Optika
    Zenit Optika d.o.o. = Зенит Оптика доо
    ОАО Гранит = JSC Granit
    Granit PAO = Public Joint Stock Company Granit
    Публичное акционерное общество Гранит = PJSC Granit
    Kordel Metall GmbH = Kordel Metall
    Feldar Holding AG = Feldar Holding
    Tamgar Tekstil A.Ş. = Tamgar Tekstil Anonim Sirketi
    Belmar Foods S.A. = Belmar Foods Sociedad Anonima
    Akcionarska banka Morava = Morava banka a.d.
    Акционерное общество Сатурн-Карво = Saturn-Karvo AO
    Limited Liability Company Karvo Optics = Karvo Optics LLC
    Ordana B.V. = Ordana BV
    Yontra FZE = Yontra
    Solvik Pte. Ltd. = Solvik Private Limited`,
  'legal forms with a slip, and of other languages': `
    Obshchestvo s ogranichenoi otvetstvennostyu Karvo = OOO Karvo
    Obshchetvo s ogranichennoi otvetstvennostyu Karvo Optik = Karvo Optik LLC
    Karvo Shipping Comapny Limited = Karvo Shipping Company Lmited
    Karvo Nyilvánosan működő Részvénytársaság = Karvo Nyrt.
    Karvo Korlátolt Felelősségű Társaság = Karvo Kft.
    Sociedade Limitada Karvo = Karvo Ltda
    Société par actions Karvo Minsk = OJSC Karvo Minsk
    Karvo, akciová společnost = Karvo a.s.`,
  'two scripts': `
    Газпром = Gazprom
    Роснефть = Rosneft
    Сбербанк России = Sberbank Rossii
    Рособоронэкспорт = Rosoboronexport
    Галеника = Galenika
    Завод Красное Сормово = Zavod Krasnoe Sormovo
    Алмаз-Антей = Almaz-Antey
    Уралвагонзавод = Uralvagonzavod
    Калашников Концерн = Kalashnikov Concern
    شركة الكوثر = Al-Kawthar Sharika
    Пивара Бечеј = Pivara Becej`,
  'order, spacing, hyphens and slips': `
    Rosoboron Export = Rosoboronexport
    Ural Vagon Zavod = Uralvagonzavod
    Almaz Antey Concern = Concern Almaz-Antey
    Trading House Karvo = Karvo Trading House
    Numera Electronics = Numera Elektronics
    Vintrex Shipping = Vintrix Shipping
    Meridian Orbita Trading = Meridain Orbita Trading
    Al Kawthar Exchange = Al-Kawthar Exchange
    Alkawthar Exchange = Al-Kawthar Exchange
    Adrina Pharma and Foods = Adrina Pharma & Foods
    Bank Tessin of Northern Trade = Bank of Tessin Northern Trade
    North Star Timber = Northstar Timber
    "Raduga" Mistra Instruments = Raduga Mistra Instruments
    Khorasan Mistra Steel Works = Khorassan Mistra Steel Works
    The Karvo Institute = Karvo Institute`,
  'abbreviations': `
    Islamic Revolutionary Guard Corps = IRGC
    I.R.G.C. = IRGC
    Khatiba Imam Bukhari (KIB) = KIB
    Khatiba Imam Bukhari (KIB) = Khatiba Imam Bukhari
    Korea Mining Development Trading Corporation (KOMID) = Korea Mining Development Trading Corporation
    Ocean Tessin Management = OTM
    Popular Front of Karvo = PFK`,
  'words that firms add to their name': `
    Naftan = Naftan Production Association
    Karvonel = Karvonel Trading LLC
    Uralkali = Uralkali Group
    Feldarin Holding = Feldarin
    Rosneft Oil Company = Rosneft`,
  'vessels': `
    M/V Arvin Star = MV Arvin Star
    Sabetta = SABETTA
    FU HAI YUN 12 = Fu Hai Yun 12
    Chon Myong 1 = CHON MYONG-1
    Севморпуть = Sevmorput`,
  'another firm of the trade or the place': `
    Aurora Trading ≠ Belmar Trading
    Aurora Shipping Company Limited ≠ Tessin Shipping Company Limited
    Bank of Tessin ≠ Bank of Kordel
    Aviation Repair Plant Kordel ≠ Aviation Repair Plant Mistra
    Moscow Machine Building Plant Zorin ≠ Moscow Machine Building Plant Ravelo
    Iranian Petrochemical Company Ordana ≠ Iranian Petrochemical Company Solvik
    Russian Scientific Research Institute of Optics ≠ Russian Scientific Research Institute of Timber
    Korea Kumgang Trading Corporation ≠ Korea Ryonbong Trading Corporation
    Islamic Foundation of Karvo ≠ Islamic Foundation of Belmar
    Tehran Steel Company ≠ Dubai Steel Company
    Galenika Pharma ≠ Hemofarm Pharma
    Akcionarska banka Morava ≠ Akcionarska banka Dunav
    Aktsionernyy bank Zenit ≠ Aktsionernyy bank Granit
    Акционерный банк Зенит ≠ Акционерный банк Гранит
    General Trading LLC ≠ Karvo General Trading LLC
    International Trading Company ≠ Solvik International Trading Company
    Nuclear Power Production Company ≠ Nuclear Fuel Reactor Company
    Zavod Vintrex ≠ Zavod Numera
    Ministry of Defence ≠ Ministry of Karvo
    National Bank of Ordana ≠ National Bank of Yontra
    Trading House Karvo ≠ Trading House Kelto
    Syrian Company for Oil Transport ≠ Syrian Company for Textile
    Golden Star Co ≠ Golden Falcon Lumex Co
    Delta Numera Ceramics ≠ Delta Pravis Ceramics
    Adrina Logistics GmbH ≠ Hadron Logistics GmbH
    Volga Kelto Timber ≠ Volga Mistra Timber
    Hong Kong Uvela Electronics Limited ≠ Hong Kong Lumex Electronics Limited
    Beijing Ravelo Technology Co., Ltd. ≠ Beijing Tamgar Technology Co., Ltd.
    Shanghai Precision Instruments ≠ Shanghai Karvo Ceramics
    Severnaya Kompaniya Zorin ≠ Severnaya Kompaniya Lumex`,
  'sister firms with numbers': `
    Plant 1 ≠ Plant
    Plant 1 ≠ Plant 2
    Aviation Repair Plant 419 ≠ Aviation Repair Plant 123
    Karvo Metal Works 12 ≠ Karvo Metal Works 21
    Завод 15 Зенит ≠ Завод 51 Зенит
    Scientific Research Institute 33 ≠ Scientific Research Institute 16
    FU YUAN HAI 7891 ≠ FU YUAN HAI 7628
    Chon Myong 1 ≠ Chon Myong 2
    Arvin 3 ≠ Arvin 8`,
  'one shared word of several': `
    Aurora ≠ Aurora Tessin Kordel
    Karvo Numera ≠ Karvo Hadron
    Falcon Belmar Motors ≠ Falcon Hadron Agro
    Al-Haramain Belmar Relief ≠ Al-Haramain Tessin Solvik
    Vega Lumex Software ≠ Vega Kelto Ceramics
    Morava Kordel ≠ Morava Dunav Uvela
    Sigma Hadron Tools ≠ Sigma Pravis Chemicals
    Meridian ≠ Meridian Orbita Raduga`,
  'abbreviations of others': `
    IRGC ≠ Islamic Relief of Karvo
    KIB ≠ Korea International Tessin Bank
    OTM ≠ Ocean Tessin Maritime Shipping
    ABK ≠ Bank of Kordel`,
  'nothing but a form or a sign': `
    LLC ≠ Karvo LLC
    ООО ≠ ООО Ромашка
    --- ≠ Karvo`,
  'vessels of other names': `
    Sabetta ≠ Arvin
    Ocean Belmar ≠ Ocean Kordel
    Amber Falcon ≠ Amber Lotus
    Pacific Karvo ≠ Atlantic Karvo`,
} // prettier-ignore
