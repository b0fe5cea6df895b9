package vn.govmail.signing.pdf.change;

/** A document of two pages with a signed form, as the tests change it. */
final class SignedForm {
    static final String CATALOG = "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R/Metadata 17 0 R/Outlines 19 0 R>>";
    static final String FORM =
            "<</Fields[6 0 R 7 0 R 8 0 R 9 0 R 13 0 R 24 0 R]/SigFlags 3/DR<</Font<</F1 10 0 R>>>>/DA(/F1 0 Tf)>>";
    static final String PAGE = page("[6 0 R 7 0 R 8 0 R 9 0 R 13 0 R 16 0 R 24 0 R]");
    static final String TEXT_FIELD = text("(old)", "11 0 R", "");
    static final String CHECK_BOX = check("/Off");
    static final String SIGNED_FIELD = "<</FT/Sig/T(Signed)/Subtype/Widget/Rect[10 10 60 30]/P 3 0 R/V 12 0 R>>";
    static final String EMPTY_FIELD = "<</FT/Sig/T(Empty)/Subtype/Widget/Rect[100 10 160 30]/F 4/P 3 0 R>>";
    static final String SIGNATURE = signature("/Reason(agreed)");
    static final String BUTTON =
            "<</FT/Btn/Ff 65536/T(Button)/Subtype/Widget/Rect[300 10 360 30]/P 3 0 R/AP<</N 11 0 R>>>>";
    static final String CHOICE = "<</FT/Ch/T(Choice)/Opt[(a)(b)]/Subtype/Widget/Rect[10 60 60 80]/P 3 0 R/V(a)/I[0]>>";
    static final String NOTE = "<</Type/Annot/Subtype/Text/Rect[400 400 420 420]/Contents(note)>>";
    /** The first number that no object has. */
    static final int FREE = 30;

    private SignedForm() {}

    static String page(String annotations) {
        return page(annotations, "/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 10 0 R>>>>");
    }

    static String page(String annotations, String rest) {
        return "<</Type/Page/Parent 2 0 R" + rest + "/Annots" + annotations + ">>";
    }

    static String text(String value, String appearance, String more) {
        return "<</FT/Tx/T(Text)/Subtype/Widget/F 4/Rect[10 40 200 55]/P 3 0 R/DA(/F1 9 Tf)/V" + value + "/AP<</N "
                + appearance + ">>" + more + ">>";
    }

    static String check(String state) {
        return "<</FT/Btn/T(Check)/Subtype/Widget/Rect[210 40 220 50]/P 3 0 R/V" + state + "/AS" + state
                + "/AP<</N<</Yes 22 0 R/Off 23 0 R>>>>>>";
    }

    static String signature(String more) {
        return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 10 20 10]/Contents<00>"
                + more + ">>";
    }

    static String timeStamp() {
        return "<</Type/DocTimeStamp/Filter/Adobe.PPKLite/SubFilter/ETSI.RFC3161/ByteRange[0 10 20 10]/Contents<00>>>";
    }

    static Updates signed() {
        return signed(SIGNATURE, "");
    }

    /** The signed revision alone, with a signature of one's own and further entries of the catalog. */
    static Updates signed(String signature, String catalog) {
        return signed(signature, catalog, SIGNED_FIELD);
    }

    /** The same with another field for the signature. */
    static Updates signed(String signature, String catalog, String field) {
        return new Updates()
                        .revision()
                        .put(1, CATALOG.substring(0, CATALOG.length() - 2) + catalog + ">>")
                        .put(2, "<</Type/Pages/Count 2/Kids[3 0 R 14 0 R]>>")
                        .put(3, PAGE)
                        .stream(4, "", "BT /F1 12 Tf (text) Tj ET")
                        .put(5, FORM)
                        .put(6, TEXT_FIELD)
                        .put(7, CHECK_BOX)
                        .put(8, field)
                        .put(9, EMPTY_FIELD)
                        .put(10, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                        .stream(11, "/Type/XObject/Subtype/Form/BBox[0 0 10 10]", "old")
                        .put(12, signature)
                        .put(13, BUTTON)
                        .put(14, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 15 0 R>>")
                        .stream(15, "", "0 0 m")
                        .put(16, NOTE)
                        .stream(17, "/Type/Metadata/Subtype/XML", "<x:xmpmeta>1</x:xmpmeta>")
                        .put(18, "<</Title(Letter)/ModDate(D:2026)>>")
                        .put(19, "<</Type/Outlines/First 20 0 R/Last 20 0 R/Count 1>>")
                        .put(20, "<</Title(Top)/Parent 19 0 R/Dest[3 0 R/Fit]>>")
                        .stream(21, "", "never shown")
                        .stream(22, "/Type/XObject/Subtype/Form/BBox[0 0 10 10]", "yes")
                        .stream(23, "/Type/XObject/Subtype/Form/BBox[0 0 10 10]", "")
                        .put(24, CHOICE)
                        .trailer("/Root 1 0 R/Info 18 0 R/ID[<01><02>]")
                        .revision()
                        .trailer("/Root 1 0 R/Info 18 0 R/ID[<01><03>]");
    }

    /** A dictionary with more entries. */
    static String with(String dictionary, String entries) {
        return dictionary.substring(0, dictionary.length() - 2) + entries + ">>";
    }

    /** A field as object 30, in the form and on the first page. */
    static Updates newField(Updates update, String field) {
        return update.put(5, FORM.replace("24 0 R]", "24 0 R 30 0 R]"))
                .put(30, field)
                .put(3, PAGE.replace("24 0 R]", "24 0 R 30 0 R]"));
    }
}
