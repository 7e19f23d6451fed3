package vn.zoneregistry.zones.boundary;

/** The geometries that a boundary can have; spelt as GeoJSON spells them. */
public enum BoundaryForm {
    Polygon,
    MultiPolygon
}
