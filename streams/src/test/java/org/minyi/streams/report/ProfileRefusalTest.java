package org.minyi.streams.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minyi.streams.PlainFlow;
import org.minyi.streams.clock.TextFile;
import org.minyi.streams.clock.UnusableFileException;
import org.minyi.streams.measure.Catalogue;

/** Every refusal of a profile says the line and what to do. */
class ProfileRefusalTest {

    private static final String PROFILE = """
            name: some
            titleZh: 通报
            titleEn: bulletin
            rounding: HALF_UP
            scale: 2
            trailingZeros: false
            zone: Asia/Shanghai
            windows: [year, month]
            names: {region: {"430421": 衡阳县}}
            sections:
              - titleZh: 一
                titleEn: one
                sentence: 共{tickets.accepted}，{tickets.accepted previous}
                scope: city
                lines:
                  - metric: tickets.accepted
                    compare: [previous]
                  - metric: ratings.total
                    as: FLOOR
                    floor: 10000
                tables:
                  - titleZh: 表
                    titleEn: table
                    by: unit
                    level: 1
                    most: 15
                    columns:
                      - metric: tickets.dispatched
                      - metric: tickets.accepted
                        share: true
                    rank: {by: tickets.dispatched, order: highest}
            charts:
              - {chart: daily, titleZh: 图, titleEn: days, metric: tickets.accepted}
              - {chart: spread, titleZh: 图, titleEn: spread, of: tickets.closure_time.final}
              - {chart: bars, titleZh: 图, titleEn: bars, metric: tickets.satisfaction_rate, by: region}
            """;

    @Test
    void isReadableAsItStands() {
        assertThat(read(PROFILE).sections()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            rounding: HALF_UP             ¦ rouding: HALF_UP          ¦ line 4: nothing here is called 'rouding' (did you mean 'rounding'?): write name, titleZh, titleEn, rounding, scale, trailingZeros, zone, windows, asOfDaysAfter, names, sections, charts or nothing else
            rounding: HALF_UP             ¦ rounding: UP              ¦ line 4: 'UP' is no rounding: write DOWN or HALF_UP or HALF_EVEN
            name: some                    ¦ name: Some one            ¦ line 1: 'Some one' is no name: write small letters, digits and '-' only
            scale: 2                      ¦ scale: many               ¦ line 5: 'many' is no scale: write a whole number from 0 to 6
            scale: 2                      ¦ scale: 7                  ¦ line 5: '7' is no scale: write a whole number from 0 to 6
            trailingZeros: false          ¦ trailingZeros: no         ¦ line 6: 'no' is no trailingZeros: write true or false
            trailingZeros: false          ¦ scale: 2                  ¦ line 6: 'scale' is said twice: take one of the two out
            zone: Asia/Shanghai           ¦ zone: UTC                 ¦ line 7: 'UTC' is not the zone of the figures, which is Asia/Shanghai: write that one, or leave 'zone' out
            [year, month]                 ¦ [year, week]              ¦ line 8: 'week' is no window: write year or month
            {region: {"430421": 衡阳县}}  ¦ {regoin: {a: b}}          ¦ line 9: no figures are kept by 'regoin' (did you mean 'region'?): write region, channel, source, kind, line, unit, category, category|region
            titleEn: one                  ¦ subtitle: one             ¦ line 12: nothing here is called 'subtitle': write titleZh, titleEn, sentence, scope, lines, every, as, tables or nothing else
            scope: city                   ¦ scope: cities             ¦ line 14: 'cities' is no scope: write city, region:430405 or category:road|region:430405
            scope: city                   ¦ scope: sourse:12345       ¦ line 14: no figures are kept by 'sourse' (did you mean 'source'?): write region, channel, source, kind, line, unit, category, category|region
            scope: city                   ¦ scope: source:12345       ¦ line 24: no figures are kept by unit within source:12345: leave the section's scope out, or list categories within a region
            scope: city                   ¦ as: EXACT                 ¦ line 14: 'as' says how every figure is printed: write it with 'every', or in a line
            scope: city                   ¦ every: rating             ¦ line 14: no metric begins with 'rating.' (did you mean 'ratings'?): write one of ratings, calls, tickets, activities, window, ledger
            compare: [previous]           ¦ compare: [last-year]      ¦ line 17: 'last-year' is no compare: write previous or year-before
            compare: [previous]           ¦ compared: [previous]      ¦ line 17: nothing here is called 'compared' (did you mean 'compare'?): write metric, as, unit, floor, word, scope, compare or nothing else
            compare: [previous]           ¦ compare: [year-before]    ¦ line 13: the line of {tickets.accepted} is not compared so: write compare: [previous] in it
            as: FLOOR                     ¦ as: PERCENT               ¦ line 19: ratings.total is a count and cannot be printed as PERCENT: write COUNT or FLOOR or SCALED or EXACT
            floor: 10000                  ¦ floor: 1                  ¦ line 18: FLOOR counts in a unit: write floor: 10000 and word: 万, or as: COUNT
            by: unit                      ¦ by: units                 ¦ line 24: no figures are kept by 'units' (did you mean 'unit'?): write region, channel, source, kind, line, unit, category, category|region
            by: unit                      ¦ by: category|region       ¦ line 24: 'category|region' are pairs, and a table lists members: write category, within the scope of a region
            most: 15                      ¦ most: 0                   ¦ line 26: '0' is no most: write a whole number from 1 to 10000
            {by: tickets.dispatched       ¦ {by: tickets.handled      ¦ line 31: 'tickets.handled' is no column of this table: write tickets.dispatched or tickets.accepted (did you mean 'tickets.accepted'?)
            order: highest                ¦ order: best               ¦ line 31: 'best' is no order: write highest or lowest
            chart: daily                  ¦ chart: pie                ¦ line 33: 'pie' is no chart: write daily or spread or bars
            """)
    void ofAProfile(String mended, String written, String sentence) {
        refuses(PROFILE.replace(mended, written), sentence);
    }

    @Test
    void ofAMetricThatNobodyKnows() {
        refuses(
                PROFILE.replace("- metric: ratings.total", "- metric: ratings.totl"),
                "line 18: no metric is called 'ratings.totl' (did you mean 'ratings.total'?): write an id of the"
                        + " catalogue, which `./minyi metrics --explain ID` explains and /api/v1/definitions lists");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            {tickets.accepted}，  ¦ {tickets.acepted}，               ¦ line 13: no line of this section is {tickets.acepted} (did you mean 'tickets.accepted'?): add the line, or take the place out
            {tickets.accepted}，  ¦ {tickets.accepted@source:12315}， ¦ line 13: no line of this section is {tickets.accepted@source:12315} (did you mean 'tickets.accepted'?): add the line, or take the place out
            {tickets.accepted}，  ¦ {tickets.accepted，               ¦ line 13: a place of this sentence is not closed, or is none: write {metric}, {metric@scope}, {metric previous} or {metric year-before}
            accepted previous}    ¦ accepted last}                    ¦ line 13: a place of this sentence is not closed, or is none: write {metric}, {metric@scope}, {metric previous} or {metric year-before}
            accepted previous}    ¦ accepted year-before}             ¦ line 13: the line of {tickets.accepted} is not compared so: write compare: [year-before] in it
            """)
    void ofASentence(String mended, String written, String sentence) {
        refuses(PROFILE.replace(mended, written), sentence);
    }

    @Test
    void ofASectionWithNothingInIt() {
        refuses("""
                name: some
                titleZh: 通报
                titleEn: bulletin
                rounding: HALF_UP
                scale: 2
                trailingZeros: false
                sections: {titleZh: 一, titleEn: one}
                """, "line 7: this section has no figures: write lines, every or tables");
    }

    @Test
    void ofDaysOfWhatIsNoCount() {
        refuses(
                PROFILE.replace(
                        "titleEn: days, metric: tickets.accepted", "titleEn: days, metric: tickets.online_rate"),
                "line 33: tickets.online_rate is no count, and days are drawn of counts only: write a count");
    }

    @Test
    void ofAShareOfWhatIsNoCount() {
        refuses(
                PROFILE.replace(
                        "- metric: tickets.accepted\n            share", "- metric: tickets.hops\n            share"),
                "line 29: tickets.hops is no count, and only a count has shares: write a count, or share: false");
    }

    @Test
    void ofFiguresThatNobodyKeepsSo() {
        refuses(
                PROFILE.replace("- metric: tickets.dispatched", "- metric: calls.offered"),
                "line 28: no calls.offered is kept by unit: take it out, or write a scope of region, source, line or the"
                        + " whole city");
        refuses(
                PROFILE.replace("as: FLOOR", "scope: category:road"),
                "line 18: no ratings.total is kept by category: take it out, or write a scope of region, channel,"
                        + " source, unit or the whole city");
        refuses(
                PROFILE.replace("satisfaction_rate, by: region", "satisfaction_rate, by: line"),
                "line 35: no tickets.satisfaction_rate is kept by line: take it out, or write a scope of region,"
                        + " channel, source, kind, unit, category, category|region or the whole city");
        refuses(
                PROFILE.replace("metric: ratings.total", "metric: ledger.in"),
                "line 18: no ledger.in is kept for the whole city: take it out, every report has the ledger of each source");
    }

    @Test
    void ofAShareThatIsPrintedOtherwise() {
        refuses(
                PROFILE.replace("share: true", "share: true\n            as: COUNT"),
                "line 31: a share is always printed in percent: take 'as' out");
    }

    private static void refuses(String yaml, String sentence) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage("some.yaml, " + sentence);
    }

    private static Profile read(String yaml) {
        return ProfileReader.read(new TextFile("some.yaml", yaml), Catalogue.METRICS, PlainFlow.ZONE);
    }
}
