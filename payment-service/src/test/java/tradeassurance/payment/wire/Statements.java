package tradeassurance.payment.wire;

/** Statements as banks write them, in as many words as are read, for tests to fill in. */
public final class Statements {

    public static final String ACCOUNT = "NL91ABNA0417164300";

    private Statements() {
    }

    /** A statement of version 8 of one account. */
    public static String camt053(String id, String account, String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                  <BkToCstmrStmt>
                    <GrpHdr><MsgId>M-%1$s</MsgId><CreDtTm>2026-03-02T18:00:00Z</CreDtTm></GrpHdr>
                    <Stmt>
                      <Id>%1$s</Id>
                      <CreDtTm>2026-03-02T18:00:00Z</CreDtTm>
                      <Acct><Id><IBAN>%2$s</IBAN></Id><Ccy>USD</Ccy></Acct>
                      %3$s
                    </Stmt>
                  </BkToCstmrStmt>
                </Document>
                """.formatted(id, account, String.join("\n", entries));
    }

    /** A notice of version 2 of the same. */
    public static String camt054(String id, String account, String... entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02">
                  <BkToCstmrDbtCdtNtfctn>
                    <GrpHdr><MsgId>M-%1$s</MsgId><CreDtTm>2026-03-02T12:00:00Z</CreDtTm></GrpHdr>
                    <Ntfctn>
                      <Id>%1$s</Id>
                      <CreDtTm>2026-03-02T12:00:00Z</CreDtTm>
                      <Acct><Id><IBAN>%2$s</IBAN></Id></Acct>
                      %3$s
                    </Ntfctn>
                  </BkToCstmrDbtCdtNtfctn>
                </Document>
                """.formatted(id, account,
                String.join("\n", entries).replaceAll("<Sts><Cd>(\\w+)</Cd></Sts>", "<Sts>$1</Sts>"));
    }

    /** One transfer in, booked. */
    public static String credit(String bankReference, String amount, String currency, String creditorReference) {
        return entry("CRDT", "", bankReference, amount, currency, "<Strd><CdtrRefInf><Ref>" + creditorReference
                + "</Ref></CdtrRefInf></Strd>");
    }

    /** One movement, booked. */
    public static String entry(String direction, String reversal, String bankReference, String amount, String currency,
            String remittance) {
        return """
                <Ntry>
                  <Amt Ccy="%5$s">%4$s</Amt><CdtDbtInd>%1$s</CdtDbtInd>%2$s<Sts><Cd>BOOK</Cd></Sts>
                  <BookgDt><Dt>2026-03-02</Dt></BookgDt><ValDt><Dt>2026-03-02</Dt></ValDt>
                  <AcctSvcrRef>%3$s</AcctSvcrRef>
                  <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>XBCT</SubFmlyCd></Fmly></Domn></BkTxCd>
                  <NtryDtls><TxDtls>
                    <Refs><EndToEndId>E-%3$s</EndToEndId></Refs>
                    <RltdPties><Dbtr><Pty><Nm>Harbour Lights Ltd</Nm></Pty></Dbtr></RltdPties>
                    <RmtInf>%6$s</RmtInf>
                  </TxDtls></NtryDtls>
                </Ntry>
                """.formatted(direction, reversal, bankReference, amount, currency, remittance);
    }

    /** A statement of SWIFT of 2 March 2026, with these fields 61 and 86. */
    public static String mt940(String number, String account, String... lines) {
        return """
                {1:F01BANKNL2AXXXX0000000000}{2:O9401200260302BANKNL2AXXXX00000000002603021200N}{4:
                :20:STATEMENT
                :25:%s
                :28C:%s
                :60F:C260301USD1000,00
                %s
                :62F:C260302USD1000,00
                -}""".formatted(account, number, String.join("\n", lines));
    }
}
