namespace TrainingDeclaration.Core.People.Access;

/// <summary>What somebody may do outside the life of a declaration; the transition table covers the rest. Rows in <see cref="PermissionTable"/>.</summary>
public enum Permission
{
    /// <summary>See declarations at all; which ones are visible is another question.</summary>
    SeeDeclarations = 1,

    /// <summary>Write declarations of one's own unit.</summary>
    DeclareForUnit,

    /// <summary>Start a declaration of one's own unit.</summary>
    BeginDeclarations,

    /// <summary>Sign off a declaration of one's own unit by reporting it.</summary>
    ReportDeclarations,

    /// <summary>Make a draft from a Word form: one's own, or one that a unit sent.</summary>
    TakeInWord,

    /// <summary>Open the review workbench.</summary>
    Review,

    /// <summary>Write remarks on a reported declaration on one's route.</summary>
    WriteRemarks,

    /// <summary>Keep decisions pending and release them together.</summary>
    ReleaseDecisions,

    /// <summary>Manage the office's library of reasons for remarks, and see how often they were used.</summary>
    KeepReasons,

    /// <summary>See bundles: those of one's own department, or those that were reported up.</summary>
    SeeBundles,

    /// <summary>Put together the bundle that is reported upward (汇总上报).</summary>
    Bundles,

    /// <summary>Report that bundle upward.</summary>
    ReportBundles,

    /// <summary>Compare the declarations of a category.</summary>
    Merit,

    /// <summary>Score and rank them, send them on, and maintain the state of grants.</summary>
    KeepMerit,

    /// <summary>Register paper, fax and scans.</summary>
    Papers,

    /// <summary>Remind offices below and log telephone calls.</summary>
    Remind,

    /// <summary>View plans.</summary>
    Plans,

    /// <summary>Put plans together, submit and issue them (计划编制).</summary>
    CompilePlans,

    /// <summary>Decide on the items of a submitted plan.</summary>
    DecidePlans,

    /// <summary>See cost standards and exchange rates (M-23).</summary>
    SeeStandards,

    /// <summary>Import cost standards and record exchange rates.</summary>
    KeepStandards,

    /// <summary>Check what somebody else has imported or recorded, and retire what was checked (F-03).</summary>
    VerifyStandards,

    /// <summary>Record payments of many classes at once (M-42).</summary>
    Pay,

    /// <summary>See the names of trainees (M-34); others see how many there are.</summary>
    SeeTrainees,

    /// <summary>See contacts and identity numbers of trainees in full, for a purpose that is logged.</summary>
    UnmaskTrainees,

    /// <summary>Write and publish calls (征集函).</summary>
    ManageCalls,

    /// <summary>Forward a call downward (转发通知).</summary>
    ForwardCalls,

    /// <summary>Manage the organizations below and appoint their Keepers.</summary>
    ManageOrganizations,

    /// <summary>Manage people and their seats.</summary>
    ManageUsers,

    /// <summary>Manage the people of every organization, not only one's own.</summary>
    ManageEverybody,

    /// <summary>See what a colleague is working on, without its content.</summary>
    SeeHeldWork,

    /// <summary>Read sign-ins, grants and the access log.</summary>
    ReadAudit,

    /// <summary>See health, version and jobs.</summary>
    SeeHealth,
}
