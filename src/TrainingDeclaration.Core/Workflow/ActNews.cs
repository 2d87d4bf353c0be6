using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Messages;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>Tells the offices of a row that its act was done. Writes messages into the running unit of work.</summary>
public sealed class ActNews(Messenger messenger, ReceiveInstant received)
{
    /// <summary>What an earlier act on the same thing wrote but has not sent is cancelled: only the latest act is announced.</summary>
    /// <param name="facts">With the declaration and the dossier as the act left them.</param>
    public async Task TellAsync(CurrentUser user, Facts facts, Transition row, ActInput input, CancellationToken cancel)
    {
        var (declaration, dossier) = (facts.Declaration, facts.Dossier);
        var isDecision = row.Act.Reversal() is not null;
        var keeps = isDecision && dossier is null && StatusFacts.Decided.Contains(declaration.Status) && facts.Context.Department.KeepsDecisions;
        var cancelled = row.Stays ? new HashSet<Guid>() : await messenger.CancelAsync(declaration.Id, dossier?.Id, received.Value, cancel);
        declaration.DecisionIsKept = row.To == Target.Same ? declaration.DecisionIsKept : keeps;
        var isOfClass = dossier is null && row.Act.Row().Page == ActPage.Class;
        var isSerious = row.Act == Act.ReportIncident && input.Incident.Severity == IncidentSeverity.Major;
        var link = $"/{(dossier is null && !isOfClass ? "declarations" : "followups")}/{declaration.Key}";
        var text = isOfClass ? MessageTexts.ActedOnClass(user.OrganizationName, row.Act, isSerious, declaration.PlanNumber, declaration.Status, facts.Scheme.Wording)
            : dossier is null
            ? MessageTexts.Acted(user.OrganizationName, row.Act, declaration.Number, ActFacts.Confidential.Contains(row.Act) ? Status.AuthorityReview : declaration.Status, facts.Scheme.Wording)
            : MessageTexts.Acted(user.OrganizationName, row, declaration.PlanNumber, dossier.State, facts.Scheme.Wording);
        foreach (var office in row.Tells)
        {
            if (facts.IdOn(office) is { } organization && (organization != user.OrganizationId || office == Office.Unit)
                && !(row.Act.IsReversal() && cancelled.Contains(organization)))
            {
                await messenger.TellOfAsync(
                    user, declaration, organization, text, link, received.Value,
                    keeps ? null : isDecision ? received.Value + ActFacts.ReversalWindow : received.Value,
                    isUrgent: isSerious || (dossier is null ? StatusFacts.InHand.Contains(declaration.Status) && organization == declaration.HolderId : organization == dossier.HolderId),
                    dossier?.Id, cancel);
            }
        }
    }
}
