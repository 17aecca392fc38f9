package org.minyi.workbench.command;

import java.io.IOException;
import java.util.List;
import org.minyi.schemas.registry.RegistryClient;
import org.minyi.schemas.registry.SchemaSettings;
import org.minyi.schemas.registry.SubjectCheck;
import org.minyi.schemas.registry.Subjects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the schemas of a registry with those of this build, and registers what is new. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        description = {
            "校验并注册 Avro 模式（BACKWARD_TRANSITIVE：新版本须能读懂所有旧版本）。",
            "Checks and registers the Avro schemas of every topic; a new version must be able to read every one before it."
        })
public final class SchemasCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: check or register.");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "校验，不作改动；有未注册或不兼容者返回非零。",
                "Says how each stands and changes nothing; fails unless all are usable."
            })
    int check(@Mixin ClusterOptions options) throws IOException {
        return print(Subjects.check(registry(options))) ? 0 : 1;
    }

    @Command(
            name = "register",
            mixinStandardHelpOptions = true,
            description = {"注册新模式。", "Registers what is new, unless any cannot read every version there is."})
    int register(
            @Mixin ClusterOptions options,
            @Option(names = "--dry-run", description = "Say what would be registered, and register nothing.")
                    boolean dryRun)
            throws IOException {
        var registry = registry(options);
        var before = Subjects.check(registry);
        boolean compatible = before.stream().noneMatch(SchemasCommand::isIncompatible);
        if (dryRun || !compatible) {
            print(before);
            return compatible ? 0 : 1;
        }
        Subjects.register(registry);
        return print(Subjects.check(registry)) ? 0 : 1;
    }

    private static boolean isIncompatible(SubjectCheck check) {
        return check.standing() == SubjectCheck.Standing.INCOMPATIBLE;
    }

    private static RegistryClient registry(ClusterOptions options) throws IOException {
        return RegistryClient.connect(SchemaSettings.from(options.settings().registry()));
    }

    /** Prints how each stands; whether all can be used. */
    private static boolean print(List<SubjectCheck> checks) {
        Rows.of(checks.stream()
                        .map(check ->
                                List.of(check.standing().name(), check.subject(), String.join(" ", check.remarks())))
                        .toList())
                .forEach(System.out::println);
        return checks.stream().allMatch(SubjectCheck::isUsable);
    }
}
