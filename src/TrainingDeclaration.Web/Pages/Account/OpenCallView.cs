using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Pages.Account;

/// <summary>A call as it is told to somebody who has not signed in: public titles, numbers and dates alone.</summary>
public sealed record OpenCallView(OpenCall Call, ReceiveInstant Received)
{
    /// <summary>The words of the call's own scheme, for nobody is signed in.</summary>
    public Wording Words => SchemeCatalog.Of(Call.Scheme).Wording;

    /// <summary>Until when units report; the earliest date where departments have set several, null where none has.</summary>
    public string? UnitDue => Days is [var first, ..] ? $"{Received.Deadline(first)}{(Days.Count > 1 ? " 起" : "")}" : null;

    /// <summary>Whose date that is.</summary>
    public string UnitDueSource => Days.Count > 1 ? $"{Call.Departments[0].Name}最早，各部门不同"
        : Call.Departments.Count == 1 ? $"{Call.Departments[0].Name}转发" : $"{Call.Departments.Count} 个部门转发，以本地通知为准";

    /// <summary>Until when departments report up.</summary>
    public string DepartmentDue => Call.DueAt is { } at ? Received.Deadline(at) : "未定";

    private IReadOnlyList<DateTimeOffset> Days => [.. Call.Departments.Select(department => department.DueAt).Distinct()];
}
