package vn.govmail.cli;

import java.util.List;
import picocli.CommandLine.IVersionProvider;
import vn.govmail.address.Providers;
import vn.govmail.rule.RuleSets;

/** What {@code --version} says. */
final class GovMailVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = GovMailVersion.class.getPackage().getImplementationVersion();
        List<String> rules = RuleSets.shipped().stream()
                .flatMap(id -> RuleSets.named(id).versions().stream())
                .toList();
        return new String[] {
            "gov-mail " + (version == null ? "(not packaged)" : version),
            "rules: " + String.join(", ", rules),
            "list of providers: " + Providers.shipped().listVersion()
        };
    }
}
