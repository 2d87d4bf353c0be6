using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Attachments;

namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>A call as one reader gets it: the reader's own date first, then what the levels above added, then the letter.</summary>
/// <param name="Route">The route that is shown; null for departments and the authority.</param>
/// <param name="Routes">All routes along which the call came; more than one only for units with two superiors.</param>
/// <param name="Date">The date that binds the reader, extensions included.</param>
/// <param name="Notices">Published notices above the reader, the nearest last.</param>
/// <param name="Own">The reader's own notice, published or not.</param>
/// <param name="Annexes">Annexes of the letter and of the notices, in this order.</param>
public sealed record MergedNotice(
    Call Call, Route? Route, IReadOnlyList<Route> Routes, DeadlineLadder Ladder, BindingDate Date,
    IReadOnlyList<(Organization Organization, ForwardingNotice Notice)> Notices, ForwardingNotice? Own, IReadOnlyList<Attachment> Annexes);
