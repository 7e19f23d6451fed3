package vn.zoneregistry.projects.deadline;

/** What falls due. */
public enum DeadlineKind {
    /** A procedure that is not decided yet. */
    PROCEDURE,
    /** What a supervision told an investor to put right. */
    SUPERVISION_FOLLOW_UP,
    /** A petition that is not answered yet. */
    PETITION,
    /** The last lawful day of a suspension: 12 months in all, Decree 31/2021 art. 56. */
    SUSPENSION_END,
    /** The end of the term of a project, counted from its registration. */
    PROJECT_TERM
}
