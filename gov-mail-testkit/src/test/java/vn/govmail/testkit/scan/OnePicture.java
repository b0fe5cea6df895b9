package vn.govmail.testkit.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** PDF files written by hand whose one page shows a picture as its dictionary says. */
public final class OnePicture {
    /** Shows the picture over all of the page. */
    public static final String FULL = "q 595 0 0 842 0 0 cm /P Do Q";

    private OnePicture() {}

    /** A page of A4 that shows one picture, with this dictionary and these bytes, by these operators; it may use the picture below too. */
    public static byte[] page(String picture, byte[] data, String operators) {
        return page(
                picture, data, "/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", new byte[1], operators);
    }

    /** A page with a second picture, which the operators call B. */
    public static byte[] page(String picture, byte[] data, String below, byte[] belowData, String operators) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(
                out,
                "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n");
        write(
                out,
                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                        + "/Resources<</XObject<</P 5 0 R/F 6 0 R/B 7 0 R>>>>>>endobj\n");
        write(out, "4 0 obj<</Length " + operators.length() + ">>stream\n" + operators + "\nendstream endobj\n");
        picture(out, 5, picture, data);
        picture(out, 7, below, belowData);
        write(
                out,
                "6 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F 6 0 R/P 5 0 R>>>>"
                        + "/Length 5>>stream\n/F Do\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        return out.toByteArray();
    }

    private static void picture(ByteArrayOutputStream out, int number, String dictionary, byte[] data) {
        write(
                out,
                number + " 0 obj<</Type/XObject/Subtype/Image" + dictionary + "/Length " + data.length + ">>stream\n");
        out.writeBytes(data);
        write(out, "\nendstream endobj\n");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
