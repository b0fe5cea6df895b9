package vn.govmail.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.AsicSigner;
import vn.govmail.signing.OdfSigner;

/** Files that are packages of files: containers of signed files, and OpenDocument. */
final class PackageOptions {
    @Option(
            names = "--container",
            paramLabel = "asic-e|asic-s",
            description =
                    "Puts the file with its signature into a container, ASiC-E or ASiC-S; with XAdES, or with CAdES where"
                            + " --form is cms. A container that is there already gets one more signature without this.")
    private @Nullable Kind kind;

    /** The kinds of containers, by the names that the command line takes. */
    enum Kind {
        ASIC_E,
        ASIC_S;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How signatures are made. */
    record Signing(LevelOptions level, TrustOptions trust, SigningKey key, SigningRequest request, boolean cades) {}

    /** Whether a file is signed as one; whoever wants a signature beside it or around it says so. */
    boolean sign(Format format, boolean otherForm) {
        return kind != null || (!otherForm && isPackage(format));
    }

    private static boolean isPackage(Format format) {
        return switch (format) {
            case ASIC, ODT, ODS, ODP -> true;
            default -> false;
        };
    }

    SigningResult sign(Path file, Content content, Format format, Signing signing, Path out) throws SigningException {
        if (kind == null && format != Format.ASIC) {
            OdfSigner signer = signing.trust().on(signing.level().on(OdfSigner.create()));
            return signer.sign(content, format, signing.key(), signing.request(), out);
        }
        AsicSigner signer = signing.trust().on(signing.level().on(AsicSigner.create()));
        signer = signing.cades() ? signer.withCades() : signer;
        if (kind == null) {
            return signer.signAgain(content, signing.key(), signing.request(), out);
        }
        AsicSigner fitting = kind == Kind.ASIC_S ? signer.forOneFile() : signer;
        return fitting.sign(
                Map.of(String.valueOf(file.getFileName()), content), signing.key(), signing.request(), out);
    }
}
