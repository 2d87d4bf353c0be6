namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>What a dossier is typed in. Stored by name.</summary>
public enum SectionKind
{
    /// <summary>班级安排: who leads the class, when and how it is held.</summary>
    Class = 1,

    /// <summary>培训协议, one per overseas institution (M-32, M-33).</summary>
    Agreements,

    /// <summary>师资和日程 (M-36).</summary>
    Schedule,

    /// <summary>学员: consent and figures (<see cref="Roster"/>); the persons are <see cref="Trainee"/>s.</summary>
    Trainees,

    /// <summary>经费预算 (M-23).</summary>
    Budget,

    /// <summary>The reasons that rules ask for, by the rule's code.</summary>
    Reasons,

    /// <summary>组团通知, and the further files that the call asks for (M-35, M-37).</summary>
    Notice,

    /// <summary>The text of 培训总结 (M-40).</summary>
    Summary,

    /// <summary>The claim of a settlement: how much, to which account, by which vouchers (M-41, M-42).</summary>
    Claim,

    /// <summary>The request for a change: why, and what it is about (<see cref="ChangeRequest"/>).</summary>
    Change,
}
