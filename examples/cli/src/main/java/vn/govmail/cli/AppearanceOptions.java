package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signing.PdfAppearance;
import vn.govmail.signing.PdfPlacement;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.SignatureFont;

/** What the signature shows, and where. */
final class AppearanceOptions {
    private static final int BLUE = 0x0000C0;
    private static final int RED = 0xC00000;
    private static final PdfPlacement PERSON = PdfPlacement.rectangle(-1, 340, 100, 170, 70);
    /** 36 mm, the diameter of an agency's seal. */
    private static final double SEAL_SIDE = 102;

    /** The kinds of appearance of NĐ 30/2020/NĐ-CP. */
    enum Look {
        PERSON,
        ORGANISATION,
        COPY
    }

    @Option(
            names = "--visible",
            paramLabel = "person|organisation|copy",
            description = "Shows the signature as a person's, an organisation's, or as that of an electronic copy.")
    private @Nullable Look look;

    @Option(names = "--image", paramLabel = "FILE", description = "The image of the signature or seal, PNG.")
    private @Nullable Path image;

    @Option(
            names = "--font",
            paramLabel = "FILE",
            description = "TrueType font for text; by default Liberation Sans. NĐ 30/2020 asks for Times New Roman.")
    private @Nullable Path font;

    @Option(
            names = "--at-place",
            paramLabel = "PAGE,LEFT,BOTTOM,WIDTH,HEIGHT",
            split = ",",
            description = "Where it is shown: the page (-1 is the last), then points from its lower left corner.")
    private List<Double> place = List.of();

    @Option(names = "--copy-form", paramLabel = "TEXT", description = "The form of the copy; by default SAO Y.")
    private String copyForm = "SAO Y";

    /** The signer with the appearance that was asked for. */
    PdfSigner on(PdfSigner signer, SigningKey key, Surroundings surroundings) throws SigningException {
        Look asked = look;
        if (asked == null) {
            return signer;
        }
        return switch (asked) {
            case PERSON -> signer.withAppearance(picture(asked, key, surroundings), placement(PERSON));
            case ORGANISATION ->
                signer.withAppearance(
                        picture(asked, key, surroundings), placement(PERSON.sealOverLeftThird(SEAL_SIDE)));
            case COPY ->
                signer.withAppearance(
                        PdfAppearance.copy(copyForm, commonName(key), letters(surroundings)),
                        placement(PdfPlacement.upperRight()));
        };
    }

    private PdfAppearance picture(Look asked, SigningKey key, Surroundings surroundings) throws SigningException {
        Path file = image;
        if (file == null) {
            surroundings.err().println("gov-mail: no --image: the name is shown in its place");
            return PdfAppearance.text(
                    List.of(commonName(key)),
                    "Thời gian ký: ",
                    letters(surroundings),
                    asked == Look.PERSON ? BLUE : RED);
        }
        try {
            byte[] png = Files.readAllBytes(file);
            return asked == Look.PERSON ? PdfAppearance.person(png) : PdfAppearance.organisation(png);
        } catch (IOException e) {
            throw UsageException.file("--image " + file, e);
        }
    }

    private SignatureFont letters(Surroundings surroundings) throws SigningException {
        Path file = font;
        if (file != null) {
            return SignatureFont.trueType(file);
        }
        surroundings.err().println("gov-mail: no --font: Liberation Sans stands in for Times New Roman");
        return SignatureFont.liberationSans();
    }

    private PdfPlacement placement(PdfPlacement otherwise) {
        if (place.isEmpty()) {
            return otherwise;
        }
        if (place.size() != 5) {
            throw UsageException.of("PLACE");
        }
        try {
            return PdfPlacement.rectangle(
                    place.get(0).intValue(), place.get(1), place.get(2), place.get(3), place.get(4));
        } catch (IllegalArgumentException e) {
            throw UsageException.of("PLACE");
        }
    }

    private static String commonName(SigningKey key) {
        String subject = key.chain().get(0).getSubjectX500Principal().getName();
        try {
            for (Rdn part : new LdapName(subject).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    return String.valueOf(part.getValue());
                }
            }
        } catch (InvalidNameException e) {
            return subject;
        }
        return subject;
    }
}
