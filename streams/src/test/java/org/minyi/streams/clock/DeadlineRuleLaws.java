package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A rule can match first just when, of all tickets that differ to the rules, one is matched by it and none before. */
class DeadlineRuleLaws {

    private static final List<String> KINDS = List.of("HELP", "REPORT");
    private static final List<String> BRANCHES = List.of("a", "a/b", "a/b/c", "ab");
    private static final List<String> UNITS = List.of("x", "y");
    private static final List<TicketAttributes> TICKETS = tickets();

    @Provide
    Arbitrary<List<DeadlineRule>> rules() {
        var conditions = Combinators.combine(
                        condition(Attribute.KIND, KINDS),
                        condition(Attribute.CATEGORY, BRANCHES),
                        condition(Attribute.UNIT, UNITS),
                        condition(Attribute.ACTIVITY, List.of("true", "false")))
                .as((kind, category, unit, activity) -> List.of(kind, category, unit, activity).stream()
                        .flatMap(List::stream)
                        .toList());
        return conditions.list().ofMinSize(1).ofMaxSize(6).map(whens -> IntStream.range(0, whens.size())
                .mapToObj(i -> rule("rule-" + i, whens.get(i)))
                .toList());
    }

    private static Arbitrary<List<Condition>> condition(Attribute attribute, List<String> values) {
        return Arbitraries.of(values)
                .set()
                .ofMaxSize(values.size())
                .map(chosen -> chosen.isEmpty() ? List.of() : List.of(new Condition(attribute, chosen)));
    }

    @Property
    void isHiddenJustWhenNoTicketIsLeft(@ForAll("rules") List<DeadlineRule> rules) {
        var last = rules.get(rules.size() - 1);
        var earlier = rules.subList(0, rules.size() - 1);

        boolean left = TICKETS.stream()
                .anyMatch(ticket -> matches(last, ticket) && earlier.stream().noneMatch(rule -> matches(rule, ticket)));

        assertThat(Reach.isLeftSomethingBy(earlier, last)).isEqualTo(left);
    }

    @Property
    void comesBeforeAllLaterThatMatch(@ForAll("rules") List<DeadlineRule> list) {
        var rules = new DeadlineRules(
                list, DeadlineRules.Given.WINS, list.get(0).term(), list.get(0).term());

        for (var ticket : TICKETS) {
            assertThat(rules.ruleFor(ticket))
                    .isEqualTo(
                            list.stream().filter(rule -> matches(rule, ticket)).findFirst());
        }
    }

    private static boolean matches(DeadlineRule rule, TicketAttributes ticket) {
        return rule.when().stream().allMatch(condition -> switch (condition.attribute()) {
            case KIND -> condition.values().contains(ticket.kind());
            case UNIT -> condition.values().contains(ticket.unit());
            case ACTIVITY -> condition.values().contains(ticket.activity() ? "true" : "false");
            case CATEGORY ->
                condition.values().stream().anyMatch(branch -> (ticket.category() + "/").startsWith(branch + "/"));
            default -> throw new IllegalArgumentException(condition.toString());
        });
    }

    private static List<TicketAttributes> tickets() {
        var tickets = new ArrayList<TicketAttributes>();
        for (var kind : with(KINDS, "", "THANKS")) {
            for (var category : with(BRANCHES, "", "d", "a/d", "a/b/d", "a/b/c/d", "ab/c")) {
                for (var unit : with(UNITS, "", "z")) {
                    for (boolean activity : new boolean[] {true, false}) {
                        tickets.add(new TicketAttributes("12345", kind, category, "", unit, "", "", activity));
                    }
                }
            }
        }
        return tickets;
    }

    private static List<String> with(List<String> values, String... others) {
        var all = new ArrayList<>(values);
        all.addAll(Set.of(others));
        return all;
    }

    private static DeadlineRule rule(String name, List<Condition> when) {
        return new DeadlineRule(
                name, when, Term.parse("1 hour"), DeadlineRule.From.SIGNED, DeadlineRule.Redo.KEEP, true);
    }
}
