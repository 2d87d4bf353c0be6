using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>A session that counts, with whose it is and what may be shown from memory.</summary>
public sealed record LiveSession(CurrentUser User, ShownMarks Marks);
