/**
 * The rules of tables: heavy above and below, thin under the header and between rows, none upright. As a style sheet of
 * its own, because the library has no option for styles of tables.
 */
export const tableStyle = ({ ink, rule }: { readonly ink: string; readonly rule: string }): string =>
  [
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:style w:type="table" w:customStyle="1" w:styleId="BriefTable">',
    '<w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>',
    '<w:tblPr><w:tblBorders>',
    `<w:top w:val="single" w:sz="8" w:space="0" w:color="${ink}"/>`,
    `<w:bottom w:val="single" w:sz="8" w:space="0" w:color="${ink}"/>`,
    `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${rule}"/>`,
    '</w:tblBorders><w:tblCellMar>',
    '<w:left w:w="0" w:type="dxa"/><w:right w:w="170" w:type="dxa"/>',
    '</w:tblCellMar></w:tblPr>',
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>',
    `<w:top w:val="single" w:sz="8" w:space="0" w:color="${ink}"/>`,
    `<w:bottom w:val="single" w:sz="6" w:space="0" w:color="${ink}"/>`,
    '</w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>',
    '</w:style></w:styles>',
  ].join('')
