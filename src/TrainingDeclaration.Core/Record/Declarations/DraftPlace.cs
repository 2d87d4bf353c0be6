using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Record.Declarations;

/// <summary>Where a new draft belongs: under which call, of which unit, along which route, and until when it may be reported.</summary>
internal sealed record DraftPlace(Call Call, Organization Unit, Route Route, DateTimeOffset? DueAt)
{
    /// <summary>The context of its body.</summary>
    public Schemes.FormContext Context => new(Call, Unit, Route.Department);
}
