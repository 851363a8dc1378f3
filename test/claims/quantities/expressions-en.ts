/** English expressions. Each line: a text, and what is found in it as `text = meaning`. */
export const expressionsEn = String.raw`
# money
Peru sold copper worth 4.2 billion dollars to Japan. → 4.2 billion dollars = money 4.2e9 USD [4.15e9,4.25e9]
Exports to Kenya came to USD 1,806 million. → USD 1,806 million = money 1.806e9 USD [1.8055e9,1.8065e9]
Ghana wants US$4bn of trade with India. → US$4bn = money 4e9 USD [3.5e9,4.5e9]
The fund holds $1.5 trln. → $1.5 trln = money 1.5e12 USD [1.45e12,1.55e12]
Malta lent € 300 m to the port. → € 300 m = money 3e8 EUR [2.995e8,3.005e8]
The road costs RSD 120 bn. → RSD 120 bn = money 1.2e11 RSD [1.195e11,1.205e11]
The state pays ₹ 2.5 lakh crore for fuel. → ₹ 2.5 lakh crore = money 2.5e12 INR [2.45e12,2.55e12]
The budget was 3 crore rupees. → 3 crore rupees = money 3e7 INR [2.5e7,3.5e7]
The dam cost £3.4bn. → £3.4bn = money 3.4e9 GBP [3.35e9,3.45e9]
Imports fell to EUR 56.7 million. → EUR 56.7 million = money 5.67e7 EUR [5.665e7,5.675e7]
A loan of 1.1 trillion yen was signed. → 1.1 trillion yen = money 1.1e12 JPY [1.05e12,1.15e12]
Norway gave 450,000 euros. → 450,000 euros = money 450000 EUR [450000,450001]
Qatar invested $250m. → $250m = money 2.5e8 USD [2.495e8,2.505e8]
They paid 30 million Swiss francs. → 30 million Swiss francs = money 3e7 CHF [2.95e7,3.05e7]
The debt is $3,450.5 million. → $3,450.5 million = money 3.4505e9 USD [3.45045e9,3.45055e9]
The grant was CHF 12,500. → CHF 12,500 = money 12500 CHF [12499.5,12500.5]
It sold 2 billion yuan of bonds. → 2 billion yuan = money 2e9 CNY [1.5e9,2.5e9]
The levy raised 7.5 million pounds. → 7.5 million pounds = money 7.5e6 GBP [7.45e6,7.55e6]
Turkey lost 18 billion lira. → 18 billion lira = money 1.8e10 TRY [1.75e10,1.85e10]
Brazil spent 9.3 billion reais. → 9.3 billion reais = money 9.3e9 BRL [9.25e9,9.35e9]
The mine earns A$600m a year. → A$600m = money 6e8 AUD [5.995e8,6.005e8]
The line costs 5 billion Canadian dollars. → 5 billion Canadian dollars = money 5e9 CAD [4.5e9,5.5e9]
A $2-billion loan was refused. → $2-billion = money 2e9 USD [1.5e9,2.5e9]
The 4-billion-dollar plan failed. → 4-billion-dollar = money 4e9 USD [3.5e9,4.5e9]
A fee of $45 applies. → $45 = money 45 USD [44.5,45.5]
The price is 99 cents. → 99 cents = money 0.99 USD [0.985,0.995]
The firm owes 300 billion roubles. → 300 billion roubles = money 3e11 RUB [2.995e11,3.005e11]
Oil cost $80 a barrel. → $80 a barrel = money 80 USD per bbl [79.5,80.5]
Gas was sold at USD 285 per 1,000 cubic metres. → USD 285 per 1,000 cubic metres = money 285 USD per 1000 m3 [284.5,285.5]
Wheat fetched 240 euros per tonne. → 240 euros per tonne = money 240 EUR per t [239.5,240.5]
Power cost 55 €/MWh. → 55 €/MWh = money 55 EUR per MWh [54.5,55.5]
GDP stood at $12,400 per capita. → $12,400 per capita = money 12400 USD per capita [12399.5,12400.5]
Half a billion dollars was lost. → Half a billion dollars = money 5e8 USD [4.5e8,5.5e8]
The gap is two million euros. → two million euros = money 2e6 EUR [1.5e6,2.5e6]
Aid of three hundred thousand dollars arrived. → three hundred thousand dollars = money 300000 USD [299500,300500]
The subsidy is a million dollars. → a million dollars = money 1e6 USD [500000,1.5e6]
The quota is worth SDR 300 million. → SDR 300 million = money 3e8 XDR [2.995e8,3.005e8]
Chile owes $1.2 billion, Peru $900 million. → $1.2 billion = money 1.2e9 USD [1.15e9,1.25e9]; $900 million = money 9e8 USD [8.995e8,9.005e8]
About $3 billion was traded. → $3 billion = money 3e9 USD about [2.5e9,3.5e9]
Nearly €2bn is due. → €2bn = money 2e9 EUR almost [1.86e9,2e9]
More than 500 million pesos went missing. → 500 million pesos = money 5e8 MXN over [5e8,∞]
Losses reach up to $40 million. → $40 million = money 4e7 USD at-most [0,4e7]
At least $7m was paid. → $7m = money 7e6 USD at-least [7e6,∞]
Under $5 billion remained. → $5 billion = money 5e9 USD under [0,5e9]
The deficit was -$4.5 billion. → -$4.5 billion = money -4.5e9 USD minus [-4.55e9,-4.45e9]
The account shows ($150). → $150 = money 150 USD [149.5,150.5]

# per cent
Exports rose by 21.4%. → 21.4% = percent 21.4 % [21.35,21.45]
Exports rose by 21.4 %. → 21.4 % = percent 21.4 % [21.35,21.45]
Prices fell 7 per cent. → 7 per cent = percent 7 % [6.5,7.5]
The share is 12 percent. → 12 percent = percent 12 % [11.5,12.5]
Duty dropped by 2 percentage points. → 2 percentage points = points 2 pp [1.5,2.5]
The rate rose 0.5 pp. → 0.5 pp = points 0.5 pp [0.45,0.55]
The share grew by 3 p.p. last spring. → 3 p.p. = points 3 pp [2.5,3.5]
The bank added 25 basis points. → 25 basis points = points 0.25 pp [0.245,0.255]
Growth was −4 %. → −4 % = percent -4 % minus [-4.5,-3.5]
Output changed by –4%. → –4% = percent -4 % minus [-4.5,-3.5]
Sales moved +5%. → +5% = percent 5 % plus [4.5,5.5]
The loss was -1.2%. → -1.2% = percent -1.2 % minus [-1.25,-1.15]
It is 28 % less than before. → 28 % = percent 28 % minus [27.5,28.5]
Tariffs are 10% higher. → 10% = percent 10 % plus [9.5,10.5]
Costs are 15 per cent lower. → 15 per cent = percent 15 % minus [14.5,15.5]
About 20% agree. → 20% = percent 20 % about [19,21]
Nearly 60% refused. → 60% = percent 60 % almost [55.8,60]
Less than 1 per cent of it is paid. → 1 per cent = percent 1 % under [0,1]
Over 90% of the beef is exported. → 90% = percent 90 % over [90,∞]
No more than 5% may be kept. → 5% = percent 5 % at-most [0,5]
At least 66.7% must agree. → 66.7% = percent 66.7 % at-least [66.7,∞]
The birth rate is 11‰. → 11‰ = percent 1.1 % [1.05,1.15]
54% in December 2021 became 43%. → 54% = percent 54 % [53.5,54.5]; December 2021 = date month 2021-12; 43% = percent 43 % [42.5,43.5]
It makes up 34 and 45 per cent. → 34 = percent 34 % [33.5,34.5]; 45 per cent = percent 45 % [44.5,45.5]
Shares of 10, 15 and 20 per cent were set. → 10 = percent 10 % [9.5,10.5]; 15 = percent 15 % [14.5,15.5]; 20 per cent = percent 20 % [19.5,20.5]
A 20-percent duty applies. → 20-percent = percent 20 % [19.5,20.5]
Half a per cent was lost. → Half a per cent = percent 0.5 % [0.45,0.55]
A quarter of a percentage point was added. → A quarter of a percentage point = points 0.25 pp [0.225,0.275]

# ranges
Growth of 4-5 % is hoped for. → 4-5 % = percent 4–5 % [3.5,5.5]
Aid of 4–5 billion was asked. → 4–5 billion = bare 4e9–5e9 [3.5e9,5.5e9]
Aid of $4–5 billion was asked. → $4–5 billion = money 4e9–5e9 USD [3.5e9,5.5e9]
From 4 to 5 billion euros is needed. → 4 to 5 billion euros = money 4e9–5e9 EUR [3.5e9,5.5e9]
Prices range from USD 310 to USD 408 per 1,000 cubic metres. → USD 310 to USD 408 per 1,000 cubic metres = money 310–408 USD per 1000 m3 [309.5,408.5]
Between 310 and 408 ships called. → 310 and 408 ships = count 310–408 ships [309.5,408.5]
Between 5% and 7% is normal. → 5% and 7% = percent 5–7 % [4.5,7.5]
10 to 15 per cent of the crop is lost. → 10 to 15 per cent = percent 10–15 % [9.5,15.5]
It rose from $1.0bn in 2020 to $1.2bn in 2021. → $1.0bn = money 1e9 USD [9.5e8,1.05e9]; 2020 = date year 2020; $1.2bn = money 1.2e9 USD [1.15e9,1.25e9]; 2021 = date year 2021
The share rose from 5% to 7%. → 5% = percent 5 % [4.5,5.5]; 7% = percent 7 % [6.5,7.5]
Exports grew from 4 to 5 billion dollars. → 4 = money 4e9 USD [3.5e9,4.5e9]; 5 billion dollars = money 5e9 USD [4.5e9,5.5e9]
Imports fell from $900 million to $650 million. → $900 million = money 9e8 USD [8.995e8,9.005e8]; $650 million = money 6.5e8 USD [6.495e8,6.505e8]
Between $2.5 and $3 billion is owed. → $2.5 and $3 billion = money 2.5e9–3e9 USD [2.45e9,3.5e9]
It needs 500,000 to 1 million tonnes. → 500,000 to 1 million tonnes = measure 500000–1e6 t [500000,1.5e6]
Two or three companies compete. → Two or three companies = count 2–3 companies [1.5,3.5]
It takes 12–18 months. → 12–18 months = measure 12–18 months [11.5,18.5]
About 5–6 million people fled. → 5–6 million people = count 5e6–6e6 people about [4.5e6,6.5e6]
Pay lies between 300 and 500 euros a month. → 300 and 500 euros = money 300–500 EUR [299.5,500.5]
The vote was 141–5. → 141 = bare 141 [140.5,141.5]; 5 = bare 5 [4.5,5.5]

# ordinals
Ghana was ranked sixth. → sixth = ordinal 6 rank
Ghana ranks 3rd among buyers. → 3rd = ordinal 3 rank
India came second. → second = ordinal 2 rank
Malta comes fourth after Spain. → fourth = ordinal 4 rank
Oman is the third largest supplier. → third = ordinal 3 rank
Oman is the third-largest supplier. → third = ordinal 3 rank
Iran moved up to the fifth position. → fifth = ordinal 5 rank
Chile holds 2nd place. → 2nd = ordinal 2 rank
Brazil ranked first in beef. → first = ordinal 1 rank
It is the 21st most visited port. → 21st = ordinal 21 rank
The 4th forum was held in Lima. → 4th = ordinal 4
It is Peru's second trading partner. → second = ordinal 2 rank

# fractions
One third of the ships left. → One third = fraction 33.3333 % [30,36.6667]
A third of exports is fish. → A third = fraction 33.3333 % [30,36.6667]
Two-thirds of members agreed. → Two-thirds = fraction 66.6667 % [63.3333,70]
A half is paid. → A half = fraction 50 % [45,55]
Half of all imports come from Chad. → Half = fraction 50 % [45,55]
Three quarters voted. → Three quarters = fraction 75 % [72.5,77.5]
A quarter of the crop failed. → A quarter = fraction 25 % [22.5,27.5]
Almost a fifth is lost. → a fifth = fraction 20 % almost [18.6,20]
More than half of the farms closed. → half = fraction 50 % over [50,∞]
¾ of the area is dry. → ¾ = fraction 75 % [72.5,77.5]
1/3 of the fleet is old. → 1/3 = fraction 33.3333 % [30,36.6667]
Nearly two fifths refused. → two fifths = fraction 40 % almost [37.2,40]
The remaining third is unsure. → third = fraction 33.3333 % [30,36.6667]

# counts
In all 789 companies took part. → 789 companies = count 789 companies [788.5,789.5]
It lists 2,134 sole proprietorships. → 2,134 sole proprietorships = count 2134 sole proprietorships [2133.5,2134.5]
The plant made 4 million doses. → 4 million doses = count 4e6 doses [3.5e6,4.5e6]
There were 1,264 permanent residence permits issued. → 1,264 permanent residence permits = count 1264 permanent residence permits [1263.5,1264.5]
They sent 1259 work permits. → 1259 work permits = count 1259 work permits [1258.5,1259.5]
Only 2000 companies remain. → 2000 companies = count 2000 companies [1999.5,2000.5]
In 2000 companies pay was cut. → 2000 companies = count 2000 companies [1999.5,2000.5]
There are 5.6 million people in Oman. → 5.6 million people = count 5.6e6 people [5.55e6,5.65e6]
Some 300 soldiers came. → 300 soldiers = count 300 soldiers about [285,315]
Over 20 subject areas are covered. → 20 subject areas = count 20 subject areas over [20,∞]
It has twelve members. → twelve members = count 12 members [11.5,12.5]
Twenty-five delegates spoke. → Twenty-five delegates = count 25 delegates [24.5,25.5]
Two hundred and fifty ships were lost. → Two hundred and fifty ships = count 250 ships [249.5,250.5]
Three dozen farms joined. → Three dozen farms = count 36 farms [35.5,36.5]
300+ firms signed. → 300+ firms = count 300 firms at-least [300,∞]
400 or more tourists arrived. → 400 or more tourists = count 400 tourists at-least [400,∞]
As many as 70 aircraft were sold. → 70 aircraft = count 70 aircraft about [66.5,73.5]
1,049 Peruvian citizens stayed. → 1,049 Peruvian citizens = count 1049 peruvian citizens [1048.5,1049.5]
27 member states agreed. → 27 member states = count 27 member states [26.5,27.5]
There are 10,000 men. → 10,000 men = count 10000 men [9999.5,10000.5]
1 vote was cast. → 1 vote = count 1 vote [0.5,1.5]
Fewer than 50 firms replied. → 50 firms = count 50 firms under [0,50]
It sent 18.5 thousand refugees home. → 18.5 thousand refugees = count 18500 refugees [18450,18550]
Eight countries abstained. → Eight countries = count 8 countries [7.5,8.5]

# measures
It bought 15 million tonnes of coal. → 15 million tonnes = measure 1.5e7 t [1.45e7,1.55e7]
The pipe carries 3.5 bcm. → 3.5 bcm = measure 3.5e9 m3 [3.45e9,3.55e9]
The field gives 120,000 barrels of oil. → 120,000 barrels of oil = measure 120000 bbl [120000,120001]
The load was 700 kg. → 700 kg = measure 700 kg [699.5,700.5]
The plant has 240 MW. → 240 MW = measure 240 MW [239.5,240.5]
It sold 1.2 TWh. → 1.2 TWh = measure 1.2 TWh [1.15,1.25]
The border is 1,350 km long. → 1,350 km = measure 1350 km [1349.5,1350.5]
The park covers 45,000 hectares. → 45,000 hectares = measure 45000 ha [44999.5,45000.5]
The tank holds 80 million cubic metres. → 80 million cubic metres = measure 8e7 m3 [7.95e7,8.05e7]
The term is 18 months. → 18 months = measure 18 months [17.5,18.5]
It took ten years. → ten years = measure 10 years [9.5,10.5]
A 10-year deal was made. → 10-year = measure 10 years [9.5,10.5]
The trip takes 3 days. → 3 days = measure 3 days [2.5,3.5]
The farm has 200 sq km. → 200 sq km = measure 200 km2 [199.5,200.5]
Output hit 90,000 bpd. → 90,000 bpd = measure 90000 bbl/day [89999.5,90000.5]
It exported 300 kt of salt. → 300 kt = measure 300000 t [299500,300500]
The lake holds 5 km³. → 5 km³ = measure 5e9 m3 [4.5e9,5.5e9]

# dates
It was signed on 17 March 2022. → 17 March 2022 = date day 2022-03-17
It was signed on March 17, 2022. → March 17, 2022 = date day 2022-03-17
It was signed on 17th of March 2022. → 17th of March 2022 = date day 2022-03-17
It was signed on 17.03.2022. → 17.03.2022 = date day 2022-03-17
It was signed on 2022-03-17. → 2022-03-17 = date day 2022-03-17
It was signed on 06/23/2023. → 06/23/2023 = date day 2023-06-23
On 22 March it met. → 22 March = date relative open
In November 2019 it began. → November 2019 = date month 2019-11
In 2022 exports fell. → 2022 = date year 2022
The 2022 elections were held. → 2022 = date year 2022
It ran from 2018 to 2022. → 2018 to 2022 = date range 2018/2022
It ran between 2018 and 2022. → 2018 and 2022 = date range 2018/2022
In 2018–2022 it doubled. → 2018–2022 = date range 2018/2022
In 2018-22 it doubled. → 2018-22 = date range 2018/2022
In 2022-03 it closed. → 2022-03 = date month 2022-03
Since 2014 it pays. → 2014 = date year 2014/… since
By 2045 it must pay. → 2045 = date year 2045 by
After February 24, 2022 it stopped. → February 24, 2022 = date day 2022-02-24/… after
Before 1999 it paid. → 1999 = date year 1999 before
In the first half of 2022 it fell. → first half of 2022 = date half 2022-01/2022-06
H1 2022 was bad. → H1 2022 = date half 2022-01/2022-06
Q3 2021 was good. → Q3 2021 = date quarter 2021-07/2021-09
In the third quarter of 2021 it grew. → third quarter of 2021 = date quarter 2021-07/2021-09
In January–June 2022 it fell. → January–June 2022 = date range 2022-01/2022-06
From January to June 2022 it fell. → January to June 2022 = date range 2022-01/2022-06
In the first nine months of 2022 it fell. → first nine months of 2022 = date range 2022-01/2022-09
In FY2022 it fell. → FY2022 = date year 2022 fiscal
In fiscal year 2022–23 it rose. → fiscal year 2022–23 = date range 2022/2023 fiscal
The 2021/22 crop was poor. → 2021/22 = date range 2021/2022 fiscal
In the 1990s it was poor. → 1990s = date decade 1990/1999
In the early 2000s it grew. → 2000s = date decade 2000/2009
It grew last year. → last year = date relative open
It joined in November last year. → November last year = date relative months 11–11
It was lower a year earlier. → a year earlier = date relative open
On Monday, 5 June 2023 they met. → Monday, 5 June 2023 = date day 2023-06-05 weekday 1
They met on 31 June 2021. → 31 June 2021 = date day 2021-06-31 impossible
They met on 30.02.2022. → 30.02.2022 = date day 2022-02-30 impossible
The stamp says 2022-13-01. → 2022-13-01 = date day 2022-13-01 impossible
The vote was on 17–20 March 2022. → 17–20 March 2022 = date range 2022-03-17/2022-03-20
In mid-2022 it fell. → 2022 = date year 2022
They fought and in 1389 they lost. → 1389 = date year 1389
Two years ago it was less. → Two years ago = date relative open
The war of the 19th century ended. → 19th century = date range 1801/1900
From 2024 it will pay. → 2024 = date year 2024/… since
At constant 2015 prices it fell. → 2015 = date year 2015
(2012– 2019) → 2012– 2019 = date range 2012/2019

# codes
Goods of HS 84 lead. → HS 84 = code product 84
Cars (HS code 8703) lead. → HS code 8703 = code product 8703
Oil of heading 27.09 leads. → heading 27.09 = code product 2709
Machines of chapter 84 lead. → chapter 84 = code product 84
It follows HS 2017. → HS 2017 = code name HS 2017
It rose (see Fig. 5, 6). → Fig. 5 = code exhibit figure 5; 6 = code exhibit figure 6
Figures 7 and 8 show it. → Figures 7 = code exhibit figure 7; 8 = code exhibit figure 8
Table 2a shows it. → Table 2a = code exhibit table 2a
Chart 1 shows trade. → Chart 1 = code exhibit chart 1
It backed resolution 68/262. → resolution 68/262 = code resolution 68/262
It backed ES-11/1. → ES-11/1 = code resolution ES-11/1
It cites A/RES/74/17. → A/RES/74/17 = code resolution 74/17
It cites resolution 1244 (1999). → resolution 1244 (1999) = code resolution 1244
Working Paper No. 77 / 2023 → Working Paper No. 77 / 2023 = code document 77/2023
Regulation (EU) No 833/2014 applies. → Regulation (EU) No 833/2014 = code document 833/2014
See p. 12. → p. 12 = code page 12
See pp. 4–7. → pp. 4 = code page 4; 7 = code page 7
Lima, 2018. 28 pp. → 2018 = date year 2018; 28 pp. = code page 28
Tel. +7 (495) 225 6283 → Tel. +7 (495) 225 6283 = code phone +74952256283
ISBN 978-5-6049977-8-9 → ISBN 978-5-6049977-8-9 = code isbn 9785604997789
See https://example.org/2022/03/17?n=5. → https://example.org/2022/03/17?n=5 = code address https://example.org/2022/03/17?n=5
Write to desk2@example.org. → desk2@example.org = code address desk2@example.org
1. Trade and aid → 1. = code list 1
(a) Trade in 2022 → (a) = code list a; 2022 = date year 2022
2.1 Trade with Peru → 2.1 = code list 2.1
Article 5 forbids it. → Article 5 = code section article 5
At 14:30 it closed. → 14:30 = code time 14:30
At 5 p.m. it closed. → 5 p.m. = code time 5 pm
The host is 192.168.0.1. → 192.168.0.1 = code address 192.168.0.1
The sheet is 70×100. → 70×100 = code format 70×100
119049, Moscow → 119049 = code address 119049
DOI: 10.1234/abc.2022.5 → DOI: 10.1234/abc.2022.5 = code isbn 10.1234/abc.2022.5

# notes
It joined.[14] Later it left. → [14] = code note 14
It joined.14 Later it left. → 14 = code note 14
It joined¹⁴ and left. → ¹⁴ = code note 14

# mended
It sold 1 806 million dollars of fish. → 1 806 million dollars = money 1.806e9 USD mended spaces [1.8055e9,1.8065e9]
In 2O21 it left. → 2O21 = date year 2021
It sold 1l6 tonnes. → 1l6 tonnes = measure 116 t mended letter l for 1 [115.5,116.5]
It made 192 973 dollars. → 192 973 dollars = money 192973 USD mended spaces [192973,192974]
It made 192 973 dollars. → 192 973 dollars = money 192973 USD [192973,192974]
It made 192 973 dollars. → 192 973 dollars = money 192973 USD [192973,192974]

# traps
It has Mi-8MT and T-72 for sale. → Mi-8MT = code name Mi-8MT; T-72 = code name T-72
The G20 met the G7. → G20 = code name G20; G7 = code name G7
COVID-19 came. → COVID-19 = code name COVID-19
The 17+1 format ended. → 17+1 = code name 17+1
It sells 5G kit and the A320. → 5G = code name 5G; A320 = code name A320
The two countries agreed on one of them. → –
The one who left, first of all, was two-faced. → –
Third countries and a third party joined. → –
One particular trend stands out in the first place. → –
It may end in May. → May = date relative months 5–5
Trade (thousands of dollars) → –
Hundreds of millions of people fled. → Hundreds of millions = unread
Several thousand people fled. → thousand = unread
It sold 96K6 sets. → 96K6 = code name 96K6
It is open 24/7. → 24/7 = code name 24/7
It spent money on Nord Stream 2. → Nord Stream 2 = code name Nord Stream 2

# running text
Imports of HS 2709, 2710 and 2711 fell. → HS 2709 = code product 2709; 2710 = code product 2710; 2711 = code product 2711
It sold 3 F-16 jets and 12 T-72s. → 3 = bare 3 [2.5,3.5]; F-16 = code name F-16; 12 = bare 12 [11.5,12.5]; T-72s = code name T-72s
See Tables 2 and 3, Figures 2–4. → Tables 2 = code exhibit table 2; 3 = code exhibit table 3; Figures 2 = code exhibit figure 2; 4 = code exhibit figure 4
The 2020-2022 period was bad; in 2020/2021 too. → 2020-2022 = date range 2020/2022; 2020/2021 = date range 2020/2021 fiscal
The report has 120 pages and 14 tables. → 120 pages = count 120 pages [119.5,120.5]; 14 tables = count 14 tables [13.5,14.5]
Trade of $900 million to $1.2 billion is planned. → $900 million to $1.2 billion = money 9e8–1.2e9 USD [8.995e8,1.25e9]
On 5 May 2022, 17 firms signed. → 5 May 2022 = date day 2022-05-05; 17 firms = count 17 firms [16.5,17.5]
By the end of 2023 it will reach €5 billion. → 2023 = date year 2023 by; €5 billion = money 5e9 EUR [4.5e9,5.5e9]
In 2022, 2,134 firms closed. → 2022 = date year 2022; 2,134 firms = count 2134 firms [2133.5,2134.5]
In March 2022 17 ships came. → March 2022 = date month 2022-03; 17 ships = count 17 ships [16.5,17.5]
The deal (2018) covers 30 tanks (150). → 2018 = date year 2018; 30 tanks = count 30 tanks [29.5,30.5]; (150) = bare 150 bracketed [149.5,150.5]
Peru (17%) beat Chile (14%). → 17% = percent 17 % [16.5,17.5]; 14% = percent 14 % [13.5,14.5]
Peru (USD 996 million) was sixth after Chile (USD 3,243 million), Cuba (USD 2,177 million). → USD 996 million = money 9.96e8 USD [9.955e8,9.965e8]; sixth = ordinal 6 rank; USD 3,243 million = money 3.243e9 USD [3.2425e9,3.2435e9]; USD 2,177 million = money 2.177e9 USD [2.1765e9,2.1775e9]
It was up 21% on 2020, and 2.4 million more people came. → 21% = percent 21 % [20.5,21.5]; 2020 = date year 2020; 2.4 million = bare 2.4e6 [2.35e6,2.45e6]
It has 5 MiG-29s. → 5 = bare 5 [4.5,5.5]; MiG-29s = code name MiG-29s
Exports were 4.2% of GDP in 2022 vs 3.9% in 2021. → 4.2% = percent 4.2 % [4.15,4.25]; 2022 = date year 2022; 3.9% = percent 3.9 % [3.85,3.95]; 2021 = date year 2021
The $4 billion target for 2025 stands. → $4 billion = money 4e9 USD [3.5e9,4.5e9]; 2025 = date year 2025
Growth from 2018 to 2022 was 16 % a year. → 2018 to 2022 = date range 2018/2022; 16 % = percent 16 % [15.5,16.5]
The price rose by 5 to 10 per cent. → 5 to 10 per cent = percent 5–10 % [4.5,10.5]
Trade doubled to $4.2bn. → $4.2bn = money 4.2e9 USD [4.15e9,4.25e9]
The No. 1 partner is Chad. → No. 1 = ordinal 1 rank
It is ranked number 3. → number 3 = ordinal 3 rank
Over the last 18 months it fell. → 18 months = measure 18 months [17.5,18.5]
In the last ten years it fell. → ten years = measure 10 years [9.5,10.5]
Of those born in Oman, 14% live abroad. → 14% = percent 14 % [13.5,14.5]
It voted 141 to 5 with 35 abstentions. → 141 = bare 141 [140.5,141.5]; 5 = bare 5 [4.5,5.5]; 35 abstentions = count 35 abstentions [34.5,35.5]
The vote was 141 in favour, 5 against and 35 abstentions. → 141 = bare 141 [140.5,141.5]; 5 = bare 5 [4.5,5.5]; 35 abstentions = count 35 abstentions [34.5,35.5]
UN General Assembly resolution ES-11/4 of 12 October 2022 was adopted by 143 votes to 5. → resolution ES-11/4 = code resolution ES-11/4; 12 October 2022 = date day 2022-10-12; 143 votes = count 143 votes [142.5,143.5]; 5 = bare 5 [4.5,5.5]
About a dozen countries abstained. → a dozen countries = count 12 countries about [11.4,12.6]
Half the exports go to Chad. → Half = fraction 50 % [45,55]
The second half of the match was dull. → –
The third World War did not come. → –
The second largest city has 1.2m people. → second = ordinal 2 rank; 1.2m people = count 1.2e6 people [1.15e6,1.25e6]
The value is 3.5 times higher than in 2010. → 3.5 times = times 3.5 times plus [3.45,3.55]; 2010 = date year 2010
One in three firms closed. → One in three = fraction 33.3333 % [30,36.6667]
One out of five people left. → One out of five = fraction 20 % [18,22]
Every third firm closed. → Every third = fraction 33.3333 % [30,36.6667]
The ratio is 3:1. → 3:1 = unread
Rates of 5%-7% apply. → 5%-7% = percent 5–7 % [4.5,7.5]
A 5–7% fall is seen. → 5–7% = percent 5–7 % minus [4.5,7.5]
A two-day visit ended. → two-day = measure 2 days [1.5,2.5]
A three-year, $300 million loan was signed. → three-year = measure 3 years [2.5,3.5]; $300 million = money 3e8 USD [2.995e8,3.005e8]
It grew 4.5-fold. → 4.5-fold = times 4.5 times [4.45,4.55]
It is worth over US$ 1.2 billion annually. → US$ 1.2 billion = money 1.2e9 USD over [1.2e9,∞]
Exports stood at 1,234,567 tonnes. → 1,234,567 tonnes = measure 1.23457e6 t [1.23457e6,1.23457e6]
The index is 0.125 or .5 now. → 0.125 = bare 0.125 [0.1245,0.1255]; .5 = bare 0.5 [0.45,0.55]
Pop. 12,34,567. → 12,34,567 = bare 1.23457e6 [1.23457e6,1.23457e6]
The sum is 1'234'567 francs. → 1'234'567 francs = money 1.23457e6 CHF [1.23457e6,1.23457e6]
It is 25 °C today. → 25 °C = measure 25 °C [24.5,25.5]
He is 35 years old. → 35 years old = measure 35 years [34.5,35.5]
A 35-year-old man left. → 35-year-old = measure 35 years [34.5,35.5]
Aged 18–24 they vote. → 18–24 = bare 18–24 [17.5,24.5]
Around 2015 it changed. → 2015 = date year 2015
It holds 2022 tonnes. → 2022 tonnes = measure 2022 t [2021.5,2022.5]
The 500 largest firms pay. → 500 largest firms = count 500 largest firms [499.5,500.5]
The top 10 partners pay; the top-10 list too. → 10 partners = count 10 partners [9.5,10.5]; top-10 = code name top-10
The EU27 and the EU-27 agree. → EU27 = code name EU27; EU-27 = code name EU-27
Agenda 2030 and Horizon 2020 are plans. → 2030 = date year 2030; 2020 = date year 2020
He was born in 1965 and died in 2010. → 1965 = date year 1965; 2010 = date year 2010
ISSN 1234-5678; UDC 327 → ISSN 1234-5678 = code isbn 12345678; UDC 327 = code document 327
Law No. 12/2010 and Decree No. 172 apply. → Law No. 12/2010 = code document 12/2010; Decree No. 172 = code document 172
Call 8 (495) 225-62-83. → 8 (495) 225-62-83 = code phone 84952256283
v2.0.1 is out. → v2.0.1 = code name v2.0.1
$3.2-billion; $3.2–3.4 billion; US$3.2bn-US$3.4bn → $3.2-billion = money 3.2e9 USD [3.15e9,3.25e9]; $3.2–3.4 billion = money 3.2e9–3.4e9 USD [3.15e9,3.45e9]; US$3.2bn-US$3.4bn = money 3.2e9–3.4e9 USD [3.15e9,3.45e9]
between €5 million and €7 million → €5 million and €7 million = money 5e6–7e6 EUR [4.5e6,7.5e6]
The 30 June 2022 deadline passed. → 30 June 2022 = date day 2022-06-30
As of June 22, 2023 it holds. → June 22, 2023 = date day 2023-06-22
1–3 March 2022 → 1–3 March 2022 = date range 2022-03-01/2022-03-03
from 24 February to 5 March 2022 → 24 February to 5 March 2022 = date range 2022-02-24/2022-03-05
It closed at 10:00–12:00. → 10:00 = code time 10:00; 12:00 = code time 12:00
10 000 people; 10 000 000 people → 10 000 people = count 10000 people mended spaces [9999.5,10000.5]; 10 000 000 people = count 1e7 people mended spaces [1e7,1e7]
Exports: 192,973; imports: 159,142. → 192,973 = bare 192973 [192973,192974]; 159,142 = bare 159142 [159142,159143]
Russia 2025 Heat Outlook → 2025 = date year 2025
In 2019, 60% of them left; 2020: 55%. → 2019 = date year 2019; 60% = percent 60 % [59.5,60.5]; 2020 = date year 2020; 55% = percent 55 % [54.5,55.5]
(US Dollar, thousands) → –
Value in 2022 (US$ million) → 2022 = date year 2022
Annual Growth Rate from 2018 to 2022 (%) → 2018 to 2022 = date range 2018/2022
1.2.3 Methods → 1.2.3 = code list 1.2.3
5. 2 % more → 5 = bare 5 [4.5,5.5]; 2 % = percent 2 % plus [1.5,2.5]
It lost 5.6m, or 28% less than now. → 5.6m = bare 5.6e6 [5.55e6,5.65e6]; 28% = percent 28 % minus [27.5,28.5]
USD 1.2 bn (EUR 1.1 bn) → USD 1.2 bn = money 1.2e9 USD [1.15e9,1.25e9]; EUR 1.1 bn = money 1.1e9 EUR [1.05e9,1.15e9]
two thirds (67%) → two thirds = fraction 66.6667 % [63.3333,70]; 67% = percent 67 % [66.5,67.5]
no less than 5 but no more than 7 firms → 5 = bare 5 at-least [5,∞]; 7 firms = count 7 firms at-most [0,7]
first, second and third places → third = ordinal 3 rank
1st–3rd → 1st = ordinal 1 rank; 3rd = ordinal 3 rank
twenty-first century → –
3 out of 4 → 3 out of 4 = fraction 75 % [72.5,77.5]
100-percent → 100-percent = percent 100 % [99.5,100.5]
`
