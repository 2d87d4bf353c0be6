using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Record.Grants;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow.Effects;

/// <summary>What one act grants and another takes back.</summary>
public sealed class GrantEffects(AppDbContext db, ReceiveInstant received) : IEffects
{
    /// <inheritdoc />
    public IReadOnlyDictionary<Effect, Func<Deed, CancellationToken, Task>> Methods => new Dictionary<Effect, Func<Deed, CancellationToken, Task>>
    {
        [Effect.Grant] = GrantAsync,
        [Effect.TakeBackGrant] = TakeBackAsync,
    };

    /// <summary>What is granted follows the category: an amount, services without one, or nothing yet; persons and days as declared unless given.</summary>
    private async Task GrantAsync(Deed deed, CancellationToken cancel)
    {
        var (declaration, input) = (deed.Declaration, deed.Input);
        await TakeBackAsync(deed, cancel);
        (declaration.GrantedPersons, declaration.GrantedDays) = (input.Grant.Persons ?? declaration.Persons, input.Grant.Days ?? declaration.Days);
        if (deed.Facts.Category is { Support: SupportKind.Services } category)
        {
            db.GrantedServices.AddRange(category.Services.Where(input.Grant.Services.Contains).Select(name => new GrantedService
            {
                DeclarationId = declaration.Id,
                Name = name,
                ChangedAt = received.Value,
                ChangedBy = deed.User.Name,
            }));
        }
        else if (deed.Facts.Category?.Support != SupportKind.SubsidyOnSelection)
        {
            declaration.GrantedFen = input.Grant.Fen;
        }
    }

    /// <summary>Nothing is granted any more.</summary>
    private async Task TakeBackAsync(Deed deed, CancellationToken cancel)
    {
        var declaration = deed.Declaration;
        (declaration.GrantedPersons, declaration.GrantedDays, declaration.GrantedFen) = (null, null, null);
        db.GrantedServices.RemoveRange(await db.GrantedServices.Where(s => s.DeclarationId == declaration.Id).ToListAsync(cancel));
    }
}
