package org.minyi.streams.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {

    private static final String HEADER = "date,kind,holiday,paper\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void countsTheWorkingDaysOfTheNotices(int year, int days) {
        var first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(WorkCalendar.shipped()::isWorkday))
                .hasSize(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09-29", "2023-10-01", "2023-10-06", "2023-10-14", "2022-12-31", "2024-02-10"})
    void knowsTheDaysOff(LocalDate day) {
        assertThat(WorkCalendar.shipped().isWorkday(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09-28", "2023-10-07", "2023-10-08", "2023-10-09", "2024-02-18", "2026-12-31"})
    void knowsTheDaysWorkedWeekendsAmongThem(LocalDate day) {
        assertThat(WorkCalendar.shipped().isWorkday(day)).isTrue();
    }

    @Test
    void guessesNothingAboutOtherYears() {
        var calendar = WorkCalendar.shipped();

        assertThat(calendar.years()).containsExactly(2022, 2023, 2024, 2025, 2026);
        assertThat(calendar.knows(2027)).isFalse();
        assertThatThrownBy(() -> calendar.isWorkday(LocalDate.of(2027, 1, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2027-01-04 is in a year whose calendar is not loaded");
    }

    @Test
    void doesNotKnowAYearOfWhichTheNextYearsNoticeNamesTheLastDay() throws IOException {
        var calendar = WorkCalendar.of(file(HEADER + "2022-12-31,OFF,元旦,\n2023-01-01,OFF,元旦,\n"));

        assertThat(calendar.years()).containsExactly(2023);
    }

    @Test
    void isExtendedByAFile() throws IOException {
        var calendar = WorkCalendar.shipped().with(file(HEADER + "2027-01-01,OFF,元旦,\n2027-01-02,WORK,元旦,\n"));

        assertThat(calendar.years()).contains(2022, 2026, 2027);
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @Test
    void givesAFileTheLastWord() throws IOException {
        var calendar = WorkCalendar.shipped().with(file(HEADER + "2023-10-07,OFF,,\n2023-10-06,WORK,,\n"));

        assertThat(calendar.isWorkday(LocalDate.of(2023, 10, 7))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2023, 10, 6))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2023, 10, 8))).isTrue();
    }

    @Test
    void hasALineAYearThatNamesWhatIsNotAsTheWeekdaySays() throws IOException {
        var calendar = WorkCalendar.of(
                file("\uFEFF" + HEADER + "2023-10-02,OFF,国庆节,x\r\n2023-10-07,WORK,国庆节,x\r\n\r\n2023-10-01,OFF,国庆节,x"));

        assertThat(calendar.lines()).containsExactly("calendar.2023=off 10-02 worked 10-07");
        assertThat(WorkCalendar.shipped().lines())
                .hasSize(5)
                .contains("calendar.2024=off 01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10"
                        + " 09-16 09-17 10-01 10-02 10-03 10-04 10-07"
                        + " worked 02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12");
    }

    @Test
    void hasTheSameLinesForTheSameWorkingDays() throws IOException {
        var shipped = WorkCalendar.shipped();

        assertThat(shipped.with(file(HEADER + "2023-10-01,OFF,by another name,\n"))
                        .lines())
                .isEqualTo(shipped.lines());
        assertThat(shipped.with(file(HEADER + "2023-10-09,OFF,a local holiday,\n"))
                        .lines())
                .isNotEqualTo(shipped.lines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-13-01,OFF,,             | line 3: '2023-13-01' is no date: write it like 2023-10-01
            2023/10/1,OFF,,              | line 3: '2023/10/1' is no date: write it like 2023-10-01
            0203-10-01,OFF,,             | line 3: 0203-10-01 is in no year that a calendar is for, 1970 to 2199: mend the date
            2023-10-02,HOLIDAY,,         | line 3: 'HOLIDAY' is no kind: write OFF for a day off, WORK for a weekend day that is worked
            2023-10-02,,,                | line 3: '' is no kind: write OFF for a day off, WORK for a weekend day that is worked
            2023-10-02,OFF               | line 3: there are 2 columns: write the 4 of date,kind,holiday,paper, without commas in them
            2023-10-02,OFF,a,b,c         | line 3: there are 5 columns: write the 4 of date,kind,holiday,paper, without commas in them
            2023-10-01,WORK,,            | line 3: 2023-10-01 is in line 2 already: take one of the two out
            2024-10-12,WORK,,            | line 3: of 2024 no day off is named: add its holidays
            """)
    void refusesARowThatItCannotTakeAtItsWord(String row, String sentence) throws IOException {
        var file = file(HEADER + "2023-10-01,OFF,,\n" + row + "\n");

        assertThatThrownBy(() -> WorkCalendar.of(file))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(file + ", " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                           | the column 'date' is missing: the first line must be date,kind,holiday,paper
            2023-10-01,OFF,,             | the column 'date' is missing: the first line must be date,kind,holiday,paper
            date,kind,holiday            | the column 'paper' is missing: the first line must be date,kind,holiday,paper
            kind,date,holiday,paper      | the columns are others: the first line must be date,kind,holiday,paper
            date,kind,holiday,paper      | no day follows: write the days off and the weekend days worked below
            """)
    void refusesAFileThatIsNoCalendar(String header, String sentence) throws IOException {
        var file = file(header + "\n");

        assertThatThrownBy(() -> WorkCalendar.of(file))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(file + ", line 1: " + sentence);
    }

    @Test
    void refusesAFileThatCannotBeRead() throws IOException {
        var chinese = directory.resolve("gbk.csv");
        Files.writeString(chinese, HEADER + "2023-10-01,OFF,国庆节,\n", Charset.forName("GB18030"));
        var nowhere = directory.resolve("nowhere.csv");

        assertThatThrownBy(() -> WorkCalendar.of(chinese))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(chinese + ": this is not UTF-8: save the file as UTF-8");
        assertThatThrownBy(() -> WorkCalendar.of(nowhere))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(nowhere + ": there is no such file: mend the setting that names it");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("days.csv"), text);
    }
}
