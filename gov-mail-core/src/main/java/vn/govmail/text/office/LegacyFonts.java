package vn.govmail.text.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.container.ByteSource;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ZipContainer;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Limits;

/**
 * Finds text in office documents that only an old font (.VnTime, VNI-Times …) shows as Vietnamese, and converts it to Unicode
 * with the layout kept: docx, xlsx, pptx, odt, ods, odp. Stateless and thread-safe; never throws for what is in a document.
 *
 * <p>The name of a font proposes an encoding, the text decides: all text of such fonts has to read as Vietnamese in it, and text
 * that is Unicode already stays under whatever font. Letters whose parts stand in two runs are put together. Fonts are followed
 * through styles, placeholders, masters and themes. Headers, footers, notes, comments, text boxes, the numbering of lists, charts
 * and drawings count; of Word's field codes those that hold text for readers. Names by which other places know something stay:
 * of sheets, styles, bookmarks, merge fields; formulas and the cached labels of charts, too. Headers of tables in workbooks
 * change together with the names of the columns, the fields of pivot tables and the formulas that quote them, or not at all
 * ({@link LegacyFontReport#kept}).
 *
 * <p>Text that is Unicode already is repaired where the document is written, as {@link vn.govmail.text.Tcvn6909#repair} does.
 */
public final class LegacyFonts {
    private LegacyFonts() {}

    /**
     * Examines a document.
     *
     * @param content the bytes
     * @param limits bounds for looking into it
     * @return what was found, with the converted document to be written; says why where nothing could be looked at
     */
    public static LegacyFontReport examine(Content content, Limits limits) {
        Objects.requireNonNull(limits, "limits");
        ByteSource source = new Source(content);
        Format format = FormatDetector.detect(content, "", limits);
        try {
            if (!isOffice(format)) {
                return new LegacyFontReport(
                        LegacyFontReport.Outcome.NOT_AN_OFFICE_DOCUMENT, format.name(), source, limits);
            }
            OfficePackage document = new OfficePackage(ZipContainer.open(source, limits), limits);
            Findings found = Findings.in(texts(format, document), document);
            return new LegacyFontReport(found, document.isSigned(), source, limits);
        } catch (ContainerException refused) {
            return new LegacyFontReport(
                    refused.problem().isLimit()
                            ? LegacyFontReport.Outcome.LIMIT_EXCEEDED
                            : LegacyFontReport.Outcome.UNREADABLE,
                    refused.problem().name(),
                    source,
                    limits);
        } catch (IOException e) {
            return new LegacyFontReport(LegacyFontReport.Outcome.UNREADABLE, "NOT_READ", source, limits);
        }
    }

    /** Whether a font of this name shows an older encoding, if its text confirms it. */
    public static boolean isLegacy(String fontName) {
        return FontRules.shipped().find(fontName).isPresent();
    }

    /** Whether a font of this name has capitals only, so that small letters set in it are seen as capitals: {@code .VnTimeH}. */
    public static boolean drawsCapitals(String fontName) {
        return FontRules.shipped().find(fontName).filter(LegacyFont::capitals).isPresent();
    }

    /**
     * In which older encoding text of a font is, for readers of other formats.
     *
     * @param fontName the font
     * @param shown text that is set in it, as the file has it
     * @return nothing for fonts that show none, and for text that does not read as Vietnamese in it
     */
    public static Optional<String> encodingOf(String fontName, String shown) {
        return FontRules.shipped().find(fontName).flatMap(font -> {
            FontEvidence evidence = new FontEvidence();
            evidence.add(font, shown);
            return evidence.reading(font, shown).map(FontEvidence.Reading::encoding);
        });
    }

    private static boolean isOffice(Format format) {
        return switch (format) {
            case DOCX, XLSX, PPTX, ODT, ODS, ODP -> true;
            default -> false;
        };
    }

    private static Texts texts(Format format, OfficePackage document) throws IOException {
        return switch (format) {
            case DOCX -> Texts.of(WordRuns.in(document));
            case PPTX -> Texts.of(SlideRuns.in(document));
            case XLSX -> SheetRuns.in(document);
            default -> Texts.of(OpenDocumentRuns.in(document));
        };
    }

    private record Source(Content content) implements ByteSource {
        @Override
        public long sizeInBytes() {
            return content.sizeInBytes();
        }

        @Override
        public InputStream open() throws IOException {
            return content.open();
        }
    }
}
