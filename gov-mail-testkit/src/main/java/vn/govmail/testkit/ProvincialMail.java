package vn.govmail.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a JUnit 5 test class or method a province of its own. Constructor, lifecycle and test methods can take these
 * parameters:
 *
 * <ul>
 *   <li>{@link ProvincialServer}: running, with no mailbox yet. Each test method gets a fresh one, closed after the method
 *       whatever its outcome; a constructor, {@code @BeforeEach} and {@code @AfterEach} see the one of their method. With
 *       {@code @TestInstance(PER_CLASS)} a constructor, and in any class {@code @BeforeAll} and {@code @AfterAll}, get one of
 *       the class, which its methods then share.
 *   <li>{@link vn.govmail.testkit.letter.Letters}: a sequence that starts anew with each server;
 *   <li>{@link vn.govmail.testkit.pki.TestPki}: one authority for the class, since making keys takes time;
 *   <li>{@link vn.govmail.rule.RuleSet}: the shipped rule set that {@link #rules} names.
 * </ul>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProvincialMailExtension.class)
public @interface ProvincialMail {
    /** The province's mail domain. */
    String domain() default "daknong.gov.vn";

    /** The name of a shipped rule set, see {@link vn.govmail.rule.RuleSets#shipped()}. */
    String rules() default "dak-nong-2012";
}
