package vn.govmail.signing.ooxml.create;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Limits;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.KeptSignature;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.cms.create.SignatureValues;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.cms.create.SigningTerms;
import vn.govmail.signing.ooxml.opc.MalformedPackageException;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlForms;
import vn.govmail.signing.xml.XmlNames;
import vn.govmail.signing.xml.create.ReferenceSpec;
import vn.govmail.signing.xml.create.SignatureSpec;
import vn.govmail.signing.xml.create.TwoStepSigning;
import vn.govmail.signing.xml.create.UnsignedSignature;
import vn.govmail.signing.xml.create.XmlLevels;

/** Signs Office Open XML files. Immutable. */
public final class OfficeCreation implements TwoStepSigning {
    /** Names and canonical form as Office writes them. */
    private static final SignatureSpec.Style STYLE =
            new SignatureSpec.Style("", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", true, true);

    private final XmlLevels levels;
    private final Limits limits;

    public OfficeCreation(XmlLevels levels, Limits limits) {
        this.levels = levels;
        this.limits = limits;
    }

    private record Built(SignedPackage file, SignatureSpec spec, UnsignedSignature signature) {}

    @Override
    public SigningResult sign(Content content, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        List<X509Certificate> chain = key.chain();
        check(chain, request);
        Format format = format(content);
        Built built = build(content, chain, key.scheme(), request.signingTime());
        KeptSignature state = state(built, chain, key.scheme(), request);
        byte[] value = key.sign(state.bytes());
        if (!SignatureValues.verifies(chain.get(0), key.scheme(), state.bytes(), value)) {
            throw new SigningException(SigningProblem.KEY_DOES_NOT_MATCH, "the signature does not fit the certificate");
        }
        return write(built, format, state, content, value, out);
    }

    @Override
    public KeptSignature prepare(
            Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException {
        check(chain, request);
        format(content);
        return state(build(content, chain, scheme, request.signingTime()), chain, scheme, request);
    }

    @Override
    public SigningResult complete(KeptSignature state, Content content, byte[] value, Path out)
            throws SigningException {
        if (!SignatureValues.verifies(state.signer(), state.scheme(), state.bytes(), value)) {
            throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "it does not verify");
        }
        Format format = format(content);
        Built built = build(content, state.terms().chain(), state.scheme(), state.signingTime());
        if (!Arrays.equals(toBeSigned(built), state.bytes())) {
            throw new SigningException(SigningProblem.WRONG_DOCUMENT, "not what was signed");
        }
        return write(built, format, state, content, value, out);
    }

    private void check(List<X509Certificate> chain, SigningRequest request) throws SigningException {
        SignerCertificates.check(chain, request.signingTime());
        levels.checkPossible(request.level());
    }

    private Format format(Content content) throws SigningException {
        Format format = FormatDetector.detect(content, "", limits);
        return switch (format) {
            case DOCX, XLSX, PPTX -> format;
            case ENCRYPTED_OFFICE -> throw new SigningException(SigningProblem.FILE_ENCRYPTED, "behind a password");
            default ->
                throw new SigningException(SigningProblem.FORMAT_NOT_SUPPORTED, format + " is no Office Open XML");
        };
    }

    private Built build(Content content, List<X509Certificate> chain, SignatureScheme scheme, Instant at)
            throws SigningException {
        try {
            SignedPackage file = SignedPackage.read(content, limits);
            List<PackageManifest.Entry> entries = PackageManifest.of(file.opc(), file.layout(), scheme.digest());
            String digest = XmlForms.digestIdentifier(scheme.digest());
            String object = XmlNames.DSIG + "Object";
            SignatureSpec spec = SignatureSpec.of(
                            OfficeObjects.SIGNATURE,
                            scheme,
                            SignerCertificates.withoutRoots(chain),
                            at,
                            List.of(
                                    ReferenceSpec.within("#" + OfficeObjects.PACKAGE_OBJECT)
                                            .ofType(object),
                                    ReferenceSpec.within("#" + OfficeObjects.OFFICE_OBJECT)
                                            .ofType(object)))
                    .with(element -> OfficeObjects.writePackage(element, entries, digest, at))
                    .with(OfficeObjects::writeOffice)
                    .in(STYLE);
            return new Built(file, spec, UnsignedSignature.append(XmlForms.emptyDocument(), spec));
        } catch (MalformedPackageException e) {
            throw new SigningException(SigningProblem.FILE_MALFORMED, String.valueOf(e.getMessage()), e);
        } catch (ContainerException e) {
            throw refused(e);
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the content cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new SigningException(SigningProblem.KEY_UNUSABLE, "no digest " + scheme.digest(), e);
        }
    }

    private static SigningException refused(ContainerException e) {
        if (e.problem() == ContainerProblem.ENCRYPTED) {
            return new SigningException(SigningProblem.FILE_ENCRYPTED, "behind a password", e);
        }
        return e.problem().isLimit()
                ? new SigningException(
                        SigningProblem.LIMIT_EXCEEDED, e.problem().name(), e)
                : new SigningException(
                        SigningProblem.FILE_MALFORMED, e.problem().name(), e);
    }

    private static KeptSignature state(
            Built built, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException {
        return new KeptSignature(
                new SigningTerms(request.level(), scheme, chain), request.signingTime(), toBeSigned(built));
    }

    private static byte[] toBeSigned(Built built) throws SigningException {
        try {
            return built.signature().toBeSigned();
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the content cannot be read", e);
        }
    }

    private SigningResult write(
            Built built, Format format, KeptSignature state, Content content, byte[] value, Path out)
            throws SigningException {
        try (PartFile part = PartFile.of(out)) {
            built.signature().complete(value);
            levels.raise(built.signature(), built.spec(), state.terms().level());
            ByteArrayOutputStream signature = new ByteArrayOutputStream();
            XmlForms.write(XmlFile.of(built.signature().element().getOwnerDocument()), signature);
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(part.channel()));
            built.file().write(signature.toByteArray(), file);
            file.flush();
            SigningResult result = SigningResult.of(
                    format,
                    state.terms().level(),
                    new SigningResult.Sizes(
                            content.sizeInBytes(), part.channel().size(), signature.size(), signature.size()));
            part.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }
}
