package vn.govmail.signing.pdf.create;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.LimitException;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfArray;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.PdfNumber;
import vn.govmail.signing.pdf.syntax.PdfReference;
import vn.govmail.signing.pdf.syntax.PdfString;
import vn.govmail.signing.pdf.syntax.PdfStructure;
import vn.govmail.signing.pdf.syntax.PdfValue;
import vn.govmail.signing.pdf.syntax.Revision;
import vn.govmail.signing.pdf.syntax.StructureException;
import vn.govmail.signing.pdf.syntax.XrefKind;

/** The file to be signed as its latest revision stands. Confined to one thread. */
final class SourceFile implements Closeable {
    private static final int ID_BYTES = 16;

    private final FileView bytes;
    private final Revision revision;
    private final ObjectId root;
    private final int size;

    private SourceFile(FileView bytes, Revision revision, ObjectId root, int size) {
        this.bytes = bytes;
        this.revision = revision;
        this.root = root;
        this.size = size;
    }

    /**
     * Opens a file that somebody else wrote, and refuses what cannot be read without guessing: every object is looked at, for
     * what a reader stumbles upon later may be shown differently by another.
     */
    static SourceFile open(Content content, Limits limits) throws SigningException {
        SourceFile file = openOwn(content, limits);
        try {
            return guarded(() -> {
                file.revision.readAll();
                return file;
            });
        } catch (SigningException e) {
            file.bytes.close();
            throw e;
        }
    }

    /** Opens a file that was written here, of which nothing but what is needed is read. */
    static SourceFile openOwn(Content content, Limits limits) throws SigningException {
        if (content.sizeInBytes() == 0) {
            throw new SigningException(SigningProblem.FILE_MALFORMED, "an empty file");
        }
        return guarded(() -> {
            FileView view = FileView.of(content);
            try {
                return of(view, PdfStructure.read(view, limits));
            } catch (StructureException | LimitException | UncheckedIOException e) {
                view.close();
                throw e;
            }
        });
    }

    private static SourceFile of(FileView view, PdfStructure structure) {
        if (structure.isEncrypted()) {
            throw new Refusal(SigningProblem.FILE_ENCRYPTED, "it is encrypted");
        }
        if (!structure.problems().isEmpty()) {
            throw new Refusal(SigningProblem.FILE_AMBIGUOUS, "readers could understand it differently");
        }
        Revision latest = structure.latest();
        if (!(latest.trailer().get("Root") instanceof PdfReference root)
                || latest.catalog().equals(PdfDictionary.EMPTY)) {
            throw new Refusal(SigningProblem.FILE_MALFORMED, "no catalog");
        }
        if (!(latest.trailer().get("Size") instanceof PdfNumber size)
                || size.asLong() < 1
                || size.asLong() > Integer.MAX_VALUE / 2) {
            throw new Refusal(SigningProblem.FILE_MALFORMED, "no size in the trailer");
        }
        return new SourceFile(view, latest, root.id(), (int) size.asLong());
    }

    /** A refusal from within what may throw no checked exception; never leaves this package. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SigningProblem problem;

        Refusal(SigningProblem problem, String detail) {
            super(detail, null, false, false);
            this.problem = problem;
        }
    }

    /** What reads a file. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SigningException;
    }

    /** Turns what reading a broken file throws into a typed refusal. */
    static <T> T guarded(Reading<T> reading) throws SigningException {
        try {
            return reading.read();
        } catch (Refusal e) {
            throw new SigningException(e.problem, String.valueOf(e.getMessage()), e);
        } catch (StructureException e) {
            throw new SigningException(problem(e.reason()), String.valueOf(e.getMessage()), e);
        } catch (LimitException e) {
            throw new SigningException(SigningProblem.LIMIT_EXCEEDED, e.limit(), e);
        } catch (UncheckedIOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the bytes cannot be read", e);
        }
    }

    private static SigningProblem problem(Reason reason) {
        return switch (reason) {
            case PASSWORD_REQUIRED, FORM_NOT_SUPPORTED -> SigningProblem.FILE_ENCRYPTED;
            case XREF_AMBIGUOUS, STRUCTURE_LOOP -> SigningProblem.FILE_AMBIGUOUS;
            case LIMIT_EXCEEDED -> SigningProblem.LIMIT_EXCEEDED;
            default -> SigningProblem.FILE_MALFORMED;
        };
    }

    long length() {
        return bytes.length();
    }

    boolean endsWithLineEnd() {
        byte last = bytes.at(bytes.length() - 1);
        return last == '\n' || last == '\r';
    }

    /** The lowest number that the trailer says no object has. */
    int size() {
        return size;
    }

    boolean exists(ObjectId id) {
        return revision.get(id).isPresent();
    }

    XrefKind xrefKind() {
        return revision.kind();
    }

    /** Offset of the last cross-reference section. */
    long lastXref() {
        return revision.startXref();
    }

    ObjectId root() {
        return root;
    }

    PdfDictionary catalog() {
        return revision.catalog();
    }

    PdfValue resolve(PdfValue value) {
        return revision.resolve(value);
    }

    PdfValue get(PdfDictionary dictionary, String key) {
        return revision.get(dictionary, key);
    }

    /** The dictionary under a key; an empty one where there is none. */
    PdfDictionary dictionary(PdfDictionary dictionary, String key) {
        return revision.dictionary(dictionary, key).orElse(PdfDictionary.EMPTY);
    }

    /** The array under a key; an empty one where there is none. */
    PdfArray array(PdfDictionary dictionary, String key) {
        return get(dictionary, key) instanceof PdfArray array ? array : new PdfArray(java.util.List.of());
    }

    /** What the trailer of an update takes over, the second part of the identifier made anew (ISO 32000-1, 14.4). */
    String carriedTrailerEntries(byte[] idSeed) {
        PdfText text = new PdfText().raw("/Root ").reference(root);
        if (revision.trailer().get("Info") instanceof PdfReference info) {
            text.raw("/Info ").reference(info.id());
        }
        if (array(revision.trailer(), "ID").get(0) instanceof PdfString permanent) {
            text.raw("/ID[")
                    .hexString(permanent.bytes())
                    .hexString(changing(permanent.bytes(), idSeed))
                    .raw("]");
        }
        return text.toSyntax();
    }

    private static byte[] changing(byte[] permanent, byte[] seed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(permanent);
            return Arrays.copyOf(digest.digest(seed), ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
