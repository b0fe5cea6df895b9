package vn.govmail.testkit;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.testkit.letter.Letters;
import vn.govmail.testkit.pki.TestPki;

/** Resolves the parameters that {@link ProvincialMail} promises. What it makes lives in JUnit's store, which closes it. */
final class ProvincialMailExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(ProvincialMailExtension.class);
    private static final Map<Class<?>, Function<ExtensionContext, Object>> PROVIDERS = Map.of(
            ProvincialServer.class, context -> province(context).server(),
            Letters.class, context -> province(context).letters(),
            TestPki.class, ProvincialMailExtension::pki,
            RuleSet.class, context -> RuleSets.named(annotation(context).rules()));

    /** JUnit makes it. */
    ProvincialMailExtension() {}

    /** The server together with what starts anew with it. */
    private record Province(ProvincialServer server, Letters letters) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    /** A constructor's parameters then belong to the method that its instance is made for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PROVIDERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Function<ExtensionContext, Object> provider =
                PROVIDERS.get(parameter.getParameter().getType());
        if (provider == null) {
            throw new ParameterResolutionException("not a parameter of @ProvincialMail: " + parameter);
        }
        return provider.apply(context);
    }

    private static Province province(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Province.class,
                        key -> new Province(
                                ProvincialServer.start(annotation(context).domain()), Letters.sequence()),
                        Province.class);
    }

    private static TestPki pki(ExtensionContext context) {
        ExtensionContext owner = context;
        while (owner.getTestMethod().isPresent() && owner.getParent().isPresent()) {
            owner = owner.getParent().get();
        }
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestPki.class, key -> TestPki.create("Test Root"), TestPki.class);
    }

    /** The annotation on the method, else on the class, else on a class around it. */
    private static ProvincialMail annotation(ExtensionContext context) {
        return context.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, ProvincialMail.class))
                .or(() -> context.getParent().map(ProvincialMailExtension::annotation))
                .orElseThrow(
                        () -> new ParameterResolutionException("no @ProvincialMail on " + context.getDisplayName()));
    }
}
