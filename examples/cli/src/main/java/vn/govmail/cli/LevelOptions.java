package vn.govmail.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.LevelSigner;

/** How long the signature shall be provable. */
final class LevelOptions {
    @Option(
            names = "--level",
            paramLabel = "b|t|lt|lta",
            description = "PAdES, CAdES or XAdES level: b, the signature alone; t, with a time stamp; lt, with the"
                    + " revocation data of --crl, --ocsp or --fetch as well; lta (PDF alone), with a second time"
                    + " stamp over all. By default t where --tsa is given, else b.")
    private @Nullable Level level;

    @Option(
            names = "--tsa",
            paramLabel = "URL",
            description = "Time-stamp authority (RFC 3161). Without it and --fetch no network is used.")
    private @Nullable URI timeStamps;

    /** The levels by the names that the command line takes. */
    enum Level {
        B(SignatureLevel.B_B),
        T(SignatureLevel.B_T),
        LT(SignatureLevel.B_LT),
        LTA(SignatureLevel.B_LTA);

        private final SignatureLevel level;

        Level(SignatureLevel level) {
            this.level = level;
        }
    }

    SignatureLevel level() {
        Level asked = level;
        if (asked == null) {
            return timeStamps == null ? SignatureLevel.B_B : SignatureLevel.B_T;
        }
        return asked.level;
    }

    /** The signer with the authority that the level needs. */
    <S extends LevelSigner<S>> S on(S signer) {
        return authority().map(signer::withTimeStamps).orElse(signer);
    }

    private Optional<HttpTimeStampAuthority> authority() {
        URI address = timeStamps;
        if (address == null) {
            if (level() != SignatureLevel.B_B) {
                throw UsageException.of("LEVEL");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(HttpTimeStampAuthority.at(address));
        } catch (IllegalArgumentException e) {
            throw UsageException.of("TSA", "address", address.toString());
        }
    }
}
