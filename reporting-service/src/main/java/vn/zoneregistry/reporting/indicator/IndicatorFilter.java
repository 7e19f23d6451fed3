package vn.zoneregistry.reporting.indicator;

import jakarta.ws.rs.QueryParam;

/** What the catalogue of indicators can be filtered by. */
public class IndicatorFilter {

    @QueryParam("level")
    Level level;

    @QueryParam("derived")
    Boolean derived;

    @QueryParam("q")
    String query;
}
