package vn.govmail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.nio.charset.spi.CharsetProvider;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.govmail.testkit.letter.Letters;
import vn.govmail.testkit.pdf.Pdfs;

/** The modules work on the module path, with what their descriptors name and nothing else. */
class ModulePathTest {
    private static final List<String> LEFT_TO_THE_CLASS_PATH = List.of(
            "testkit",
            "greenmail",
            "junit",
            "jqwik",
            "assertj",
            "opentest4j",
            "archunit",
            "apiguardian",
            "surefire",
            "poi",
            "xmlsec",
            "xmlbeans",
            "log4j",
            "commons-math3",
            "commons-collections4",
            "SparseBitSet",
            "curvesapi");

    @Test
    void aMessageWithAPdfIsAssessedOnTheModulePath() throws Exception {
        ModuleFinder finder = ModuleFinder.of(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(p -> LEFT_TO_THE_CLASS_PATH.stream().noneMatch(p::contains))
                        .filter(p -> !p.endsWith("test-classes"))
                        .map(Path::of)
                        .toArray(Path[]::new));
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolveAndBind(finder, ModuleFinder.of(), Set.of("vn.govmail.signing", "vn.govmail.naming"));
        ModuleLayer layer = ModuleLayer.boot().defineModulesWithOneLoader(configuration, null);
        ClassLoader loader = layer.findLoader("vn.govmail");

        assertThat(ServiceLoader.load(layer, CharsetProvider.class))
                .anySatisfy(provider ->
                        assertThat(provider.charsetForName("VISCII")).isNotNull());

        byte[] message = Letters.sequence()
                .from("syt@daknong.gov.vn")
                .to("stttt@daknong.gov.vn")
                .subject("x")
                .attach("a.pdf", "application/pdf", Pdfs.letter().build().bytes())
                .bytes();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            String json = assess(loader, message);
            assertThat(json).contains("\"format\":\"PDF\"", "gov-mail-signing@").doesNotContain("CHECK_FAILED");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The same call as an embedder's, by reflection, since these classes are not those of the class path. */
    private static String assess(ClassLoader loader, byte[] message) throws Exception {
        Object rules = call(loader.loadClass("vn.govmail.rule.RuleSets"), null, "named", "dak-nong-2012");
        Class<?> govMail = loader.loadClass("vn.govmail.GovMail");
        Object builder = call(govMail, null, "under", rules);
        Object mail = call(builder.getClass(), builder, "build");
        Object times = call(
                loader.loadClass("vn.govmail.message.Times"),
                null,
                "received",
                java.time.Instant.parse("2026-11-20T02:00:00Z"));
        Object assessment =
                govMail.getMethod("assess", byte[].class, times.getClass()).invoke(mail, message, times);
        Class<?> language = loader.loadClass("vn.govmail.text.Language");
        return (String) call(assessment.getClass(), assessment, "toJson", language.getEnumConstants()[0]);
    }

    private static Object call(Class<?> type, Object target, String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        return method.invoke(target, arguments);
    }
}
