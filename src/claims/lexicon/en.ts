import type { Lexicon } from './lexicon.js'

/** Phrases that hold a word of a concept and mean something else. */
const noise = `
trade relation* | trade relationship | trade mission | trade map | trade represent* | trade union* | trade war* | trade ties | trade minist* |
trade and economic | trade fair* | trade name | trade mark* | trade secret* | trade route* | trade link* | trade barrier* | trade polic* | trade data |
trade figures | trade agreement* | trade deal* | trade with each other | trade promotion | trade cooperation | trade show* | trade dispute* | trade talks |
trade organization* | trade organisation* | trade representative | world trade | foreign trade academy | foreign trade minist* | chamber of commerce | trade partner* | trading partner* |
export center | export centre | export potential | export control* | import control* | import dut* | export dut* | import substitution | export agency |
exporter of | on the rise | give rise | gave rise | gives rise | up to now | up until | up to date | set up | sets up | setting up | make up for | take place | takes place | took place |
taking place | in place | in the first place | first place in the | more or less | none the less | nonetheless | regardless | at least | no less | for instance | for example |
 fall of | autumn | fell prey | fell out | share the | share a | share an | share largely | share similar | share experience | share their | share with |
shared | shareholder* | market share* of mind | in total contrast | support of | military support | in the long run | in order to | retail sales | home sales | sales tax | sales manager* | delivered a speech | delivered a | sent a | sent to prison | entered the market | entered office | entered talks | entered into negotiations | entered into talks | according as | contract* with | summit
`

/** English words of concepts; `*` ends a prefix. A longer phrase wins over a shorter one at the same place. */
export const english: Lexicon = {
  noise,
  hedges: `more than | less than | fewer than | no more than | no less than | no fewer than | not more than | not less than | higher than | lower than`,
  concepts: {
    export: `export | exports | exported | exporting | outbound shipments | sales to | sold to | shipments to | deliveries to | supplies to | shipped to | delivered | deliver | delivers | supplied | supplies | sends | sent | sell | sells | selling | sales | sold goods | sold | shipped`,
    import: `import | imports | imported | importing | took goods | goods taken | buys | buy | buying | procured | sourced | purchased | purchases from | purchases | bought from | bought goods | bought | inbound shipments`,
    turnover: `turnover | trade turnover | bilateral trade | mutual trade | two-way trade | two way trade | total trade | overall trade | trade volume* | volume of trade |
      volume of bilateral trade | commodity turnover | merchandise trade | commercial exchange* | trade exchange* | trade between | trade with | trade | commerce | goods trade | trade in goods`,
    balance: `balance | trade balance | balance of trade | net exports`,
    surplus: `surplus | surpluses | trade surplus | in the black`,
    deficit: `deficit | deficits | trade deficit | trade gap | shortfall | in the red | trade shortfall`,
    goods: `goods | merchandise`,
    region: `south america | latin america | north america | central america | africa | asia | europe | central asia | middle east | third countries | other countries | rest of the world | developing countries | neighbouring countries | neighboring countries | outside the eu | far abroad`,
    services: `services | service exports | service imports | trade in services`,
    share: `share | slice | shares | share of | accounted for | account for | accounts for | accounting for | made up | makes up | make up | making up | constitut* |
      represented | represents | representing | proportion | proportion of | percentage of | portion of | weight in | comprised | comprises | comprise | held by | belonged to | market share`,
    total: `total | totals | totalled | totaled | totalling | totaling | overall | altogether | in all | combined | sum of | aggregate | grand total`,
    growth: `growth | growth rate* | annual growth | rate of growth | rate of increase | increment* | cagr`,
    rank: `partner | supplier | buyer | market | investor | destination | source of imports | rank | ranks | ranked | ranking | place | placed | position | spot | slot | largest | biggest | top | leading | main | most important | major |
      largest trading partner | largest trade partner | largest partner | largest supplier | largest buyer | largest market | largest exporter | largest importer | largest destination`,
    price: `exchange rate | rate of exchange | price | prices | priced at | cost | costs | tariff`,
    target: `target* | goal | goals | plan to | plans to | planned | plan | aim | aims | aimed | aiming | intend* | expected | expects | expect | forecast* | projected | projection* |
      will | would | could | should | may | might | ambition* | potential | capable of | hope to | hopes to | pledged | set to | is to reach | are to reach | reaching | bring it to | if`,
    investment: `invest* | fdi | capital stock | loan* | credit* | fund*`,
    population: `population | inhabitants | residents`,
    debt: `debt* | owed`,
    gdp: `gdp | gross domestic product | output | national income`,
    rise: `extra | additional | rose | rise | rises | risen | rising | grew | grow | grows | grown | growing | increase | increases | increased | increasing | went up | gone up | up | climb | climbs | climbed |
      expanded | expand | jumped | jump | surged | surge | soared | soar | gained | higher | more | edged up | picked up | swelled | widened | mounted | strengthened | firmed | leapt | advanced | an advance | gain | gains | rebounded | rebound | recovered`,
    fall: `fell | fall | falls | fallen | falling | decline | declines | declined | declining | decrease | decreases | decreased | decreasing | drop | drops | dropped | dropping | shrank | shrink |
      shrinks | shrinking | shrunk | contracted | contraction | contracting | reduced | reduce | reduction | went down | gone down | down | plunged | plunge | slumped | slump | less | lower | lost | loss | losses | fewer | came down | eased | slid | dipped | sank | receded | ebbed | weakened | softened | cooled | retreated | dwindled | narrowed | slipped | tumbled | halving`,
    unchanged: `unchanged | remained at | stable at | stood still | flat`,
    double: `doubled | doubling | doubles | double | two-fold | twofold`,
    triple: `tripled | tripling | triples | triple | trebled | threefold | three-fold`,
    quadruple: `quadrupled | quadrupling | quadruple | fourfold | four-fold`,
    halve: `halved | halves | by half | cut in half`,
    from: `from | compared from`,
    to: `to | reaching | reached | reach | reaches | hit | hitting`,
    by: `by`,
    than: `compared to | compared with | below that of | above that of | in comparison with | against | than | versus | vs | relative to | as opposed to`,
    including: `including | includes | included | include | such as | among them | among which | comprising | consisting of | consisted of | consist of | comprised of | split into | splits into | divided into | broken down into | made up of | consists of | led by`,
    'of-which': `of which | of this | of that | of these | of them | of it`,
    respectively: `respectively`,
    after: `after | behind | trailing | following`,
    ahead: `ahead of | followed by | before | above`,
    between: `between`,
    and: `and | as well as | plus | or`,
    contrast: `while | whereas | but | however | although | though | by contrast | on the other hand | meanwhile`,
    'per-year': `annually | a year | per year | per annum | annual | yearly | each year | every year | on average | average annual | year-over-year average`,
    'year-on-year': `year-on-year | year on year | yoy | y/y | y-o-y | on-year | year over year | year-over-year | over the previous year | from the previous year | from a year earlier | than the year before | than a year earlier | on the year`,
    'same-period': `same period | corresponding period | same month | same quarter`,
    respondents: `respondents | respondent | those polled | of those polled | those surveyed | those asked | people polled | people surveyed | interviewees | participants in the survey | of citizens | of people |
      of the citizens | of voters | of adults | of the population | polled | surveyed | asked | answered | answers of | of the public | interviewed`,
    poll: `poll | polls | survey | surveys | opinion poll* | public opinion | questionnaire | barometer`,
    opinion: `support | supports | supported | oppose | opposes | opposed | believe | believes | believed | think | thinks | thought | consider | considers | considered | view | views | viewed |
      would vote | favour | favours | favor | favors | prefer | prefers | preferred | image of | agree | agrees | agreed | disagree | trust | trusts | convinced | opt for | opted for | choose | chose | named |
      pin the blame | blame | blames | approve | approves | disapprove | positive | negative | undecided | unsure | don't know | do not know | said | see | sees | regard | regards | go for | in favour | in favor`,
    voted: `voted | vote | votes | voting | cast its vote | cast a vote | cast`,
    for: `for | in favour of | in favor of | in favour | in favor | yes | support | supports | supported | supporting | endorse | endorses | endorsed | endorsing | backed | back | backs | backing | co-sponsored | co-sponsor`,
    against: `against | no | oppose | opposes | opposed | opposing | reject | rejects | rejected | rejecting | vetoed`,
    abstained: `abstained | abstain | abstains | abstention* | abstaining`,
    absent: `absent | did not vote | not participate in the vote | did not take part in the vote | didn't vote | took no part | did not participate | stayed away`,
    resolution: `resolution* | draft resolution*`,
    assembly: `general assembly | un general assembly | unga | united nations | security council | human rights council | un`,
    agreement: `agreement* | treaty | treaties | pact | pacts | accord | accords | memorandum | protocol | convention | partnership`,
    'free-trade': `free trade agreement* | free-trade agreement* | fta | ftas | free trade area | free-trade area | free trade zone | free-trade zone | free trade deal | free-trade deal`,
    signed: `signed | sign | signs | concluded | entered into | initialled | ratified`,
    'in-force': `in force | entered into force | came into force | took effect | applied since | in effect since | applied | effective`,
    joined: `joined | join | joins | joining | acceded | accede | accedes | accession to | accession | became a member | became a full member | became member | entered the | entered | entry into | admitted to`,
    member: `member | members | member of | members of | member state* | member country | member countries | full member | belongs to | membership`,
    candidate: `candidate* | applied | applicant | application | aspir* | accession talks | negotiations | wants to join | wishes to join | observer | observer status | partner state | associate* | association`,
    left: `withdrew from | withdrew | left | left the | quit | quits | pulled out of | exit from | exited`,
    not: `not | never | no | didn't | doesn't | don't | isn't | aren't | wasn't | weren't | hasn't | haven't | hadn't | won't | cannot | refused to | without | neither | nor | failed to | declined to | refuses to | refusing to | did not | does not | non-member | outside`,
    sanctions: `sanction | sanctions | sanctioned | embargo`,
    according: `according to | as reported by | said by | data from | based on data | figures from | estimates of | as per`,
    source: `source | sources`,
    arms: `arms | weapons | weapon | military equipment | armament*`,
    delivered: `delivered | delivery | deliveries | supplied | handed over`,
    ordered: `ordered | orders | order`,
  },
}
