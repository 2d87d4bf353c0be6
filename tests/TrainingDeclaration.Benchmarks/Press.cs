namespace TrainingDeclaration.Benchmarks;

/// <summary>Something that people press again and again, with the press that takes it back, so that it can be measured many times.</summary>
/// <param name="Account">Who presses.</param>
/// <param name="Keys">Statement that finds the declarations.</param>
/// <param name="Page">Where the button is; <c>{}</c> stands for the key. The page of the form itself is saved as while typing.</param>
/// <param name="Back">Where the button that takes it back is; null = nothing needs to be taken back.</param>
internal sealed record Press(string Name, string Account, string Keys, string Page, string? Back = null)
{
    private const string Drafts = """SELECT "Key" FROM "Declarations" WHERE ("Status" = 'AwaitingSignOff' OR "Status" = 'Draft' AND "Number" IS NOT NULL) AND "UnitId" = (SELECT "OrganizationId" FROM "Users" WHERE "UserName" = 'zj.unit') ORDER BY "SavedAt" DESC LIMIT 16""";
    private const string Typed = """SELECT "Key" FROM "Declarations" WHERE "Status" = 'Draft' AND "Number" IS NULL AND "UnitId" = (SELECT "OrganizationId" FROM "Users" WHERE "UserName" = 'zj.unit') ORDER BY "SavedAt" DESC LIMIT 16""";
    private const string Waiting = """SELECT "Key" FROM "Declarations" WHERE "Status" = 'DepartmentReview' AND "DepartmentId" = (SELECT "OrganizationId" FROM "Users" WHERE "UserName" = 'zj.dept') ORDER BY "SavedAt" DESC LIMIT 16""";
    private const string AtAuthority = """SELECT "Key" FROM "Declarations" WHERE "Status" = 'AuthorityReview' AND "Scheme" = 'most' AND NOT "OwesDepartmentSeal" ORDER BY "SavedAt" DESC LIMIT 16""";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Press> All =
    [
        new("press: autosave", "zj.unit", Typed, "/declarations/{}/edit"),
        new("press: report", "zj.unit.head", Drafts, "/declarations/{}/check", "/declarations/{}/acts/Recall"),
        new("press: decline", "zj.dept.head", Waiting, "/declarations/{}/acts/Decline", "/declarations/{}/acts/TakeBack"),
        new("press: support", "most.officer", AtAuthority, "/declarations/{}/acts/Support", "/declarations/{}/acts/Remove"),
    ];
}
