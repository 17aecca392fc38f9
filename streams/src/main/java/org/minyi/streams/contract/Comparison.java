package org.minyi.streams.contract;

/** With which other window a figure is compared. */
public enum Comparison {
    /** 环比: the window of the same length right before. */
    PREVIOUS("previous", "环比", "on the previous"),
    /** 同比: the same window of the year before. */
    YEAR_BEFORE("year-before", "同比", "on the year before");

    private final String id;
    private final String nameZh;
    private final String nameEn;

    Comparison(String id, String nameZh, String nameEn) {
        this.id = id;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** Its name in profiles and over HTTP. */
    public String id() {
        return id;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }
}
