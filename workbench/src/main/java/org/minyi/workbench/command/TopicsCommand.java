package org.minyi.workbench.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.minyi.schemas.Topics;
import org.minyi.streams.query.topics.KafkaClients;
import org.minyi.workbench.cluster.Cluster;
import org.minyi.workbench.cluster.TopicPlan;
import org.minyi.workbench.cluster.TopicStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares a cluster's topics with the declared ones, and puts them in order. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "比对并补齐 Kafka 主题：分区数、保留期、时间戳类型、压缩。从不删除，从不缩小。",
            "Compares a cluster's topics with the declared ones: partitions, retention, timestamps, compaction, who writes"
                    + " them. Never deletes or shrinks anything."
        })
public final class TopicsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: plan or apply.");
    }

    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = {"列出差异，不作改动。", "Says what apply would do, and does nothing."})
    int plan(@Mixin ClusterOptions options) throws IOException {
        try (var cluster = cluster(options)) {
            print(cluster.plan(Topics.all()));
        }
        return 0;
    }

    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = {"补齐差异。", "Creates what is missing and sets what keeps more; tells what is left for people."})
    int apply(
            @Mixin ClusterOptions options,
            @Option(
                            names = "--replication",
                            paramLabel = "N",
                            description =
                                    "How many copies new topics have (default: what the cluster takes for usual).")
                    Short replication)
            throws IOException, InterruptedException {
        try (var cluster = cluster(options)) {
            var plan = cluster.plan(Topics.all());
            print(plan);
            plan.steps().forEach(step -> cluster.apply(step, Optional.ofNullable(replication)));
            var left = cluster.settled(Topics.all());
            System.out.println(
                    left.steps().isEmpty()
                            ? "主题均已就绪。 Every topic is as declared."
                            : left.steps().size() + " 项须人工处理。 Left for people: "
                                    + left.steps().size() + ".");
            return left.steps().isEmpty() ? 0 : 1;
        }
    }

    private static Cluster cluster(ClusterOptions options) throws IOException {
        return new Cluster(new KafkaClients(options.settings().kafka()).admin());
    }

    private static void print(TopicPlan plan) {
        Rows.of(Topics.all().stream()
                        .flatMap(topic -> {
                            var steps = plan.steps().stream()
                                    .filter(step -> step.topic().equals(topic))
                                    .map(TopicsCommand::row)
                                    .toList();
                            return (steps.isEmpty()
                                            ? List.of(List.of(
                                                    "=",
                                                    topic.name(),
                                                    topic.writer().text(),
                                                    ""))
                                            : steps)
                                    .stream();
                        })
                        .toList())
                .forEach(System.out::println);
    }

    private static List<String> row(TopicStep step) {
        return List.of(step.mark(), step.topic().name(), step.topic().writer().text(), step.text());
    }
}
