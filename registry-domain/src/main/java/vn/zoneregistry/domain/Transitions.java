package vn.zoneregistry.domain;

import java.util.Collection;
import java.util.List;

/** How something came to where it is, oldest move first, and where it may go from there. */
public record Transitions<S extends Enum<S>>(List<Transition<S>> items, Collection<S> allowed) {}
