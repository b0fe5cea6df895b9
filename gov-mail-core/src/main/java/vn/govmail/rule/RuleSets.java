package vn.govmail.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Where rule sets come from: those shipped with gov-mail by name, and an integrator's own files.
 *
 * <p>Thread-safe; a shipped rule set is read once.
 */
public final class RuleSets {
    private static final List<String> SHIPPED =
            List.of("dak-nong-2012", "national-2008", "phu-yen-2009", "khanh-hoa-2013");
    private static final Map<String, RuleSet> LOADED = new ConcurrentHashMap<>();
    private static final int FILE_LIMIT = 8 << 20;

    private RuleSets() {}

    /** The names of the rule sets that are shipped. */
    public static List<String> shipped() {
        return SHIPPED;
    }

    /**
     * A shipped rule set.
     *
     * @param id one of {@link #shipped()}
     * @throws IllegalArgumentException if there is none of that name; the message lists those that there are
     */
    public static RuleSet named(String id) {
        if (!SHIPPED.contains(id)) {
            throw new IllegalArgumentException("no rule set '" + id + "' is shipped; there are: " + SHIPPED);
        }
        return LOADED.computeIfAbsent(id, RuleSets::load);
    }

    /**
     * Reads a regulation file and checks it against the schema and against what gov-mail knows.
     *
     * @throws RuleFileException if the file cannot be used; it names the line
     * @throws IOException if the file cannot be read
     */
    public static RuleSet read(Path file) throws IOException {
        if (Files.size(file) > FILE_LIMIT) {
            throw new RuleFileException(file.toString(), -1, Mistake.FILE_TOO_LARGE, FILE_LIMIT);
        }
        return parse(Files.readAllBytes(file), file.toString());
    }

    /** Reads a regulation from bytes; {@code file} names it in errors. */
    static RuleSet parse(byte[] xml, String file) {
        RuleElement root = RuleXml.read(xml, file);
        Regulation regulation = RegulationReader.read(root);
        validate(xml, file);
        return RuleSet.of(List.of(regulation));
    }

    private static RuleSet load(String id) {
        String resource = id + ".xml";
        try (InputStream in = RuleSets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("gov-mail was built without its rule file " + resource);
            }
            return RuleSet.of(List.of(RegulationReader.read(RuleXml.read(in.readAllBytes(), resource))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks against the published schema, which the reader's own checks must never be laxer than. */
    static void validate(byte[] xml, String file) {
        try (InputStream schema = RuleSets.class.getResourceAsStream("regulation-1.xsd")) {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            Validator validator = factory.newSchema(new StreamSource(schema)).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            List<RuleFileException> problems = new ArrayList<>();
            validator.setErrorHandler(collecting(problems, file));
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
            if (!problems.isEmpty()) {
                throw RuleFileException.of(problems);
            }
        } catch (SAXParseException e) {
            throw new RuleFileException(file, e.getLineNumber(), Mistake.SCHEMA, String.valueOf(e.getMessage()));
        } catch (SAXException e) {
            throw new RuleFileException(file, -1, Mistake.SCHEMA, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorHandler collecting(List<RuleFileException> problems, String file) {
        return new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                error(e);
            }

            @Override
            public void error(SAXParseException e) {
                problems.add(
                        new RuleFileException(file, e.getLineNumber(), Mistake.SCHEMA, String.valueOf(e.getMessage())));
            }

            @Override
            public void fatalError(SAXParseException e) {
                error(e);
            }
        };
    }
}
