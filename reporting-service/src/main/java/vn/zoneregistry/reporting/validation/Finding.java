package vn.zoneregistry.reporting.validation;

/**
 * Something about a report that breaks a rule or looks wrong.
 *
 * @param rule the code of the rule
 * @param indicator where to look
 */
public record Finding(String rule, Severity severity, String indicator, String message, String messageEn) {}
