using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Core.Workflow.Needs;

/// <summary>What a need is judged on.</summary>
/// <param name="ReceivedAt">The receive instant of the request, UTC.</param>
internal sealed record NeedCase(Facts Facts, Transition Row, DateTimeOffset ReceivedAt)
{
    /// <summary>The wording of the scheme.</summary>
    public Wording Words => Facts.Scheme.Wording;

    /// <summary>The act in this wording.</summary>
    public string Act => Row.Act.Label(Words);
}
