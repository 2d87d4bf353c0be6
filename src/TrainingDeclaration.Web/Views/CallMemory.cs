using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Web.Views;

/// <summary>The calls of a reader, for the frame and the home page.</summary>
public sealed class CallMemory(AppDbContext db, MarkedMemory memory)
{
    /// <summary>From memory as long as neither a call nor the people have changed; the same for all of an organization who may read calls.</summary>
    public Task<ReaderCalls> OfAsync(CurrentUser user, CancellationToken cancel) => memory.ReadAsync(
        (user.OrganizationId, user.IsAdministrator, user.Seats.Count), marks => (marks.People, marks.Calls), () => ReaderCalls.LoadAsync(db, user, cancel));
}
