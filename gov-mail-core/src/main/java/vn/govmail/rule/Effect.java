package vn.govmail.rule;

/** How much a finding weighs, from the lightest to the heaviest. */
public enum Effect {
    INFO,
    WARN,
    ERROR,
    BLOCK
}
