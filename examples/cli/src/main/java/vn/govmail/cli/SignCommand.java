package vn.govmail.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.PdfSigner;

/** {@code gov-mail sign}: signs a file with the key of a PKCS #12 file. */
@Command(
        name = "sign",
        description = "Signs a PDF file; other formats are not signed yet. The file itself stays as it is.",
        mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The file to sign.")
    private String name = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the signed file goes.")
    private Path out = Path.of("");

    @Option(
            names = "--tsa",
            paramLabel = "URL",
            description = "Time-stamp authority (RFC 3161); the only network that is used.")
    private @Nullable URI timeStamps;

    @Option(names = "--reason", paramLabel = "TEXT", description = "The reason for signing.")
    private @Nullable String reason;

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Mixin
    private final AppearanceOptions appearance = new AppearanceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    SignCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PdfSigner signer = timeStamped(PdfSigner.create());
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        Path file = Path.of(name);
        if (file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw new UsageException("--out: name another file than the one that is signed");
        }
        Input<Path> input =
                Files.isRegularFile(file) ? Input.of(name, file) : Input.failed(name, FileProblems.notFound(name));
        session.answer(input, path -> answer(path, signer, sentences));
        return session.exitCode();
    }

    private PdfSigner timeStamped(PdfSigner signer) {
        URI address = timeStamps;
        if (address == null) {
            return signer;
        }
        try {
            return signer.withTimeStamps(HttpTimeStampAuthority.at(address));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--tsa: " + e.getMessage());
        }
    }

    private Answer answer(Path file, PdfSigner signer, Sentences sentences) throws InputException {
        try {
            Content content = Content.of(file);
            Format format = FormatDetector.detect(content, String.valueOf(file.getFileName()), Limits.DEFAULT);
            if (format != Format.PDF) {
                throw problem("FORMAT_NOT_SUPPORTED", sentences);
            }
            JcaSigningKey key = keys.key(surroundings);
            return answer(appearance.on(signer, key, surroundings).sign(content, key, request(), out), sentences);
        } catch (SigningException e) {
            throw problem(e.problem().name(), sentences);
        } catch (IOException e) {
            throw FileProblems.unreadable(file.toString(), e);
        }
    }

    private SigningRequest request() {
        SignatureLevel level = timeStamps == null ? SignatureLevel.B_B : SignatureLevel.B_T;
        SigningRequest request =
                SigningRequest.at(surroundings.clock().instant()).withLevel(level);
        return reason == null ? request : request.withReason(reason);
    }

    private static InputException problem(String code, Sentences sentences) {
        return new InputException(code, sentences.text("sign." + code));
    }

    private Answer answer(SigningResult result, Sentences sentences) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("out", out.toString());
        json.put("format", result.format());
        json.put("level", result.level().name().replace('_', '-'));
        json.put("field", result.fieldName().orElse(null));
        json.put("sizeInBytes", result.signedBytes());
        json.put("signatureBytes", result.signatureBytes());
        String level = "PAdES " + String.valueOf(json.get("level")).toUpperCase(Locale.ROOT);
        return new AnswerObject(
                json, () -> sentences.text("sign.done", Map.of("out", out.toString(), "level", level)), true);
    }
}
