package org.minyi.streams.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.minyi.schemas.yaml.LineException;
import org.minyi.schemas.yaml.Yaml;
import org.minyi.schemas.yaml.YamlReader;
import org.minyi.streams.clock.DeadlineRule.From;
import org.minyi.streams.clock.DeadlineRule.Redo;
import org.minyi.streams.clock.DeadlineRules.Given;

/** Reads rules strictly: whatever in them means nothing, or never comes to bear, is told with its line. */
final class DeadlineRulesReader {

    private static final List<String> KEYS = List.of("rules", "given", "ratings");
    private static final List<String> RULE_KEYS = List.of("name", "when", "term", "from", "redo", "extend");
    private static final List<String> RATING_KEYS = List.of("contact", "rectify");
    private static final Map<String, Attribute> ATTRIBUTES = choices(Attribute.values(), Attribute::key);
    private static final Map<String, From> FROM = choices(From.values(), From::name);
    private static final Map<String, Redo> REDO = choices(Redo.values(), DeadlineRulesReader::small);
    private static final Map<String, Given> GIVEN = choices(Given.values(), DeadlineRulesReader::small);
    private static final Map<String, Boolean> TRUTH = choices(new Boolean[] {true, false}, String::valueOf);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]+");
    private static final Term CONTACT = new Term(1, Term.Unit.WORKING_DAYS);
    private static final Term RECTIFY = new Term(15, Term.Unit.WORKING_DAYS);

    private final List<DeadlineRule> rules = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    private DeadlineRulesReader() {}

    static DeadlineRules read(TextFile file) {
        try {
            return new DeadlineRulesReader().rules(YamlReader.read(file.text()));
        } catch (LineException e) {
            throw new UnusableFileException(file.name(), e);
        }
    }

    private DeadlineRules rules(Yaml document) {
        var keys = document.keys("a rule file").only(KEYS);
        keys.get("rules").items("rules").forEach(this::add);
        var ratings = keys.find("ratings").map(yaml -> yaml.keys("ratings").only(RATING_KEYS));
        return new DeadlineRules(
                List.copyOf(rules),
                keys.find("given").map(yaml -> yaml.choice("given", GIVEN)).orElse(Given.WINS),
                ratings.flatMap(terms -> terms.find("contact"))
                        .map(DeadlineRulesReader::term)
                        .orElse(CONTACT),
                ratings.flatMap(terms -> terms.find("rectify"))
                        .map(DeadlineRulesReader::term)
                        .orElse(RECTIFY));
    }

    private void add(Yaml yaml) {
        var keys = yaml.keys("a rule").only(RULE_KEYS);
        var rule = new DeadlineRule(
                name(keys.get("name")),
                keys.find("when").map(DeadlineRulesReader::conditions).orElse(List.of()),
                term(keys.get("term")),
                keys.get("from").choice("from", FROM),
                keys.find("redo").map(redo -> redo.choice("redo", REDO)).orElse(Redo.RESTART),
                keys.find("extend")
                        .map(extend -> extend.choice("extend", TRUTH))
                        .orElse(true));
        checkReach(rule, keys);
        rules.add(rule);
    }

    private String name(Yaml yaml) {
        var name = yaml.text("name");
        if (!NAME.matcher(name).matches()) {
            throw yaml.refusal("'" + name + "' is no name: write letters, digits, '-', '_' and '.' only");
        }
        if (name.equals(TicketClock.GIVEN)) {
            throw yaml.refusal(
                    "'" + name + "' is what a deadline of the source itself is called: call the rule otherwise");
        }
        var before = names.putIfAbsent(name, yaml.line());
        if (before != null) {
            throw yaml.refusal("a rule in line " + before + " is called '" + name + "' too: call one otherwise");
        }
        return name;
    }

    private void checkReach(DeadlineRule rule, Yaml place) {
        if (!Reach.isLeftSomethingBy(rules, rule)) {
            var hiding = rules.stream()
                    .filter(earlier -> !Reach.isLeftSomethingBy(List.of(earlier), rule))
                    .findFirst()
                    .map(earlier -> "'" + earlier.name() + "' before it matches")
                    .orElse("the rules before it together match");
            throw place.refusal("rule '" + rule.name() + "' can never match, for " + hiding
                    + " whatever it does: move it up or take it out");
        }
    }

    private static List<Condition> conditions(Yaml when) {
        return when.keys("when").only(List.copyOf(ATTRIBUTES.keySet())).entries().entrySet().stream()
                .map(entry -> new Condition(
                        ATTRIBUTES.get(entry.getKey()), values(ATTRIBUTES.get(entry.getKey()), entry.getValue())))
                .toList();
    }

    private static Set<String> values(Attribute attribute, Yaml yaml) {
        var values = new LinkedHashSet<String>();
        for (var item : yaml.items(attribute.key())) {
            if (!values.add(value(attribute, item))) {
                throw item.refusal("'" + item.text("it") + "' is said twice: take one of the two out");
            }
        }
        return values;
    }

    private static String value(Attribute attribute, Yaml yaml) {
        var value = yaml.text(attribute.key());
        if (!attribute.vocabulary().isEmpty()) {
            return yaml.choice(
                    attribute.key(), choices(attribute.vocabulary().toArray(String[]::new), UnaryOperator.identity()));
        }
        if (attribute == Attribute.CATEGORY && ("/" + value + "/").contains("//")) {
            throw yaml.refusal("'" + value + "' is no branch: write it like traffic/road");
        }
        return value;
    }

    private static Term term(Yaml yaml) {
        var written = yaml.text("term");
        try {
            return Term.parse(written);
        } catch (IllegalArgumentException e) {
            throw yaml.refusal(e.getMessage());
        }
    }

    private static <T> Map<String, T> choices(T[] choices, Function<T, String> written) {
        return Arrays.stream(choices)
                .collect(Collectors.toMap(written, choice -> choice, (one, other) -> one, LinkedHashMap::new));
    }

    private static String small(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
