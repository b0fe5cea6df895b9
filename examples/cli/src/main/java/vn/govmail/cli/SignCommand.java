package vn.govmail.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.Certification;
import vn.govmail.signing.CmsSigner;
import vn.govmail.signing.JcaSigningKey;
import vn.govmail.signing.MessageSigner;
import vn.govmail.signing.OfficeSigner;
import vn.govmail.signing.PdfSigner;
import vn.govmail.signing.XmlSigner;

/** {@code gov-mail sign}: signs a file with a key from a PKCS #12 file or a token. */
@Command(
        name = "sign",
        description =
                "Signs a PDF, Office (.docx, .xlsx, .pptx) or OpenDocument file, a message (.eml) as S/MIME, or any other file"
                        + " with a signature beside it (.p7s) or in a container (ASiC). The file itself stays as it is.",
        mixinStandardHelpOptions = true)
final class SignCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The file to sign.")
    private String name = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the signed file goes.")
    private Path out = Path.of("");

    @Option(names = "--reason", paramLabel = "TEXT", description = "The reason for signing.")
    private @Nullable String reason;

    @Option(
            names = "--field",
            paramLabel = "NAME",
            description = "Signs in the empty signature field of this name; by default a new field is made.")
    private @Nullable String field;

    @Option(
            names = "--certify",
            paramLabel = "no-changes|forms|annotations",
            description = "Certifies the file as its author: what may be changed later. Only the first signature can.")
    private @Nullable Certify certify;

    @Option(
            names = "--form",
            paramLabel = "cms|p7m|xades",
            description =
                    "cms: a signature of its own beside the file (.p7s), whatever the file is; p7m: one that holds the"
                            + " file, or for a message its content; xades: an XML signature, within the file if it is XML,"
                            + " else beside it.")
    private @Nullable Form form;

    @Option(
            names = "--join",
            paramLabel = "FILE",
            description = "Signatures that the file has already (.p7s, .p7m): the new one is added to them.")
    private @Nullable Path join;

    @Mixin
    private final LevelOptions level = new LevelOptions();

    @Mixin
    private final LimitOptions limits = new LimitOptions();

    @Mixin
    private final PackageOptions packages = new PackageOptions();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Mixin
    private final AppearanceOptions appearance = new AppearanceOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    /** How a file is signed that is not signed within itself, by the names that the command line takes. */
    enum Form {
        CMS,
        P7M,
        XADES
    }

    /** What may be changed after a certification, by the names that the command line takes. */
    enum Certify {
        NO_CHANGES(Certification.NO_CHANGES),
        FORMS(Certification.FORM_FILLING),
        ANNOTATIONS(Certification.ANNOTATIONS);

        private final Certification allowed;

        Certify(Certification allowed) {
            this.allowed = allowed;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    SignCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path file = Path.of(name);
        if (isSame(file, out)) {
            throw UsageException.of("OUT_IS_INPUT");
        }
        keys.check();
        if (join != null && form == null) {
            throw UsageException.of("JOIN");
        }
        PdfSigner signer = signer();
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        Input<Path> input =
                Files.isRegularFile(file) ? Input.of(name, file) : Input.failed(name, absent(file, sentences));
        session.answer(input, path -> answer(path, signer, sentences));
        return session.exitCode();
    }

    private static InputException absent(Path file, Sentences sentences) {
        String code = Files.exists(file) ? "NOT_A_FILE" : "FILE_NOT_FOUND";
        return new InputException(code, sentences.text("sign." + code));
    }

    private static boolean isSame(Path file, Path out) {
        try {
            return Files.exists(out) && Files.isSameFile(file, out);
        } catch (IOException e) {
            return file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize());
        }
    }

    private PdfSigner signer() {
        PdfSigner signer = trust.on(level.on(PdfSigner.create()));
        if (field != null) {
            signer = signer.inField(field);
        }
        return certify == null ? signer : signer.certifying(certify.allowed);
    }

    private Answer answer(Path file, PdfSigner signer, Sentences sentences) throws InputException {
        try {
            Content content = Content.of(file);
            Format format = FormatDetector.detect(content, String.valueOf(file.getFileName()), limits.limits());
            if (packages.sign(format, form != null)) {
                PackageOptions.Signing signing =
                        new PackageOptions.Signing(level, trust, keys.key(surroundings), request(), form == Form.CMS);
                return answer(packages.sign(file, content, format, signing, out), sentences);
            }
            boolean message = format == Format.MESSAGE && join == null;
            boolean office = isOffice(format) && form == null;
            if (form == null && !message && !office && !isSignedBeside(format)) {
                throw new InputException("FORMAT_NOT_SUPPORTED", sentences.text("sign.FORMAT_NOT_SUPPORTED"));
            }
            if (form == Form.XADES && join != null) {
                throw UsageException.of("JOIN_FORM");
            }
            JcaSigningKey key = keys.key(surroundings);
            if (form == Form.XADES) {
                return answer(xml(file, format).sign(content, key, request(), out), sentences);
            }
            if (message) {
                return answer(MessageSigner.using(files()).sign(content, key, request(), out), sentences);
            }
            if (office) {
                return answer(officeSigner().sign(content, key, request(), out), sentences);
            }
            if (form != null || format != Format.PDF) {
                return answer(files().sign(content, key, request(), out), sentences);
            }
            return answer(appearance.on(signer, key, surroundings).sign(content, key, request(), out), sentences);
        } catch (SigningException e) {
            throw problem(e, sentences);
        } catch (IOException e) {
            throw FileProblems.unreadable(file.toString(), e);
        }
    }

    private static boolean isOffice(Format format) {
        return switch (format) {
            case DOCX, XLSX, PPTX -> true;
            default -> false;
        };
    }

    private OfficeSigner officeSigner() {
        return trust.on(level.on(OfficeSigner.create())).within(limits.limits());
    }

    /** OpenDocument files are signed on the caller's word only; what calls itself a PDF is one or is refused. */
    private boolean isSignedBeside(Format format) {
        return switch (format) {
            case PDF -> true;
            case ODT, ODS, ODP, ENCRYPTED_OFFICE, ASIC, CMS -> false;
            default -> !name.toLowerCase(Locale.ROOT).endsWith(".pdf");
        };
    }

    /** The signer of all files but PDF. */
    private CmsSigner files() throws IOException {
        CmsSigner signer = trust.on(level.on(CmsSigner.create())).holdingContent(form == Form.P7M);
        return join == null ? signer : signer.joining(Content.of(join));
    }

    private XmlSigner xml(Path file, Format format) {
        XmlSigner signer = trust.on(level.on(XmlSigner.create()));
        String fileName = String.valueOf(file.getFileName());
        // what calls itself XML is signed as XML or refused
        boolean within =
                format == Format.XML || fileName.toLowerCase(Locale.ROOT).endsWith(".xml");
        return within ? signer : signer.detached(encoded(fileName));
    }

    /** A name as a reference has it (RFC 3986, 4.2). */
    private static String encoded(String fileName) {
        return URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private SigningRequest request() {
        SigningRequest request =
                SigningRequest.at(surroundings.clock().instant()).withLevel(level.level());
        return reason == null ? request : request.withReason(reason);
    }

    private static InputException problem(SigningException e, Sentences sentences) {
        String code = e.problem().name();
        return new InputException(code, sentences.text("sign." + code) + " (" + Printable.of(e.detail()) + ")");
    }

    private Answer answer(SigningResult result, Sentences sentences) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("out", out.toString());
        json.put("format", result.format());
        json.put("level", result.level().name().replace('_', '-'));
        json.put("field", result.fieldName().orElse(null));
        json.put("sizeInBytes", result.signedBytes());
        json.put("signatureBytes", result.signatureBytes());
        String standard = switch (result.format()) {
            case PDF -> "PAdES ";
            case MESSAGE -> "S/MIME ";
            case ASIC -> "ASiC ";
            case DOCX, XLSX, PPTX, XML, ODT, ODS, ODP -> "XAdES ";
            default -> "CAdES ";
        };
        String reached = standard + json.get("level");
        return new AnswerObject(
                json, () -> sentences.text("sign.done", Map.of("out", out.toString(), "level", reached)), true);
    }
}
