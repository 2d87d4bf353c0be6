using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.Grants;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Workflow;

/// <summary>What is granted with an act and taken back with another. Runs inside the act's transaction; saves nothing itself.</summary>
public sealed class GrantEffects(AppDbContext db, ReceiveInstant received)
{
    /// <summary>What is granted follows the category: an amount, services without any, or nothing yet; persons and days as declared unless they are said.</summary>
    public async Task GrantAsync(CurrentUser user, Facts facts, ActInput input, CancellationToken cancel)
    {
        var declaration = facts.Declaration;
        await TakeBackAsync(facts, cancel);
        (declaration.GrantedPersons, declaration.GrantedDays) = (input.GrantedPersons ?? declaration.Persons, input.GrantedDays ?? declaration.Days);
        if (facts.Category is { Support: SupportKind.Services } category)
        {
            db.GrantedServices.AddRange(category.Services.Where(input.GrantedServices.Contains).Select(name => new GrantedService
            {
                DeclarationId = declaration.Id,
                Name = name,
                ChangedAt = received.Value,
                ChangedBy = user.Name,
            }));
        }
        else if (facts.Category?.Support != SupportKind.SubsidyOnSelection)
        {
            declaration.GrantedFen = input.GrantedFen;
        }
    }

    /// <summary>Nothing is granted any more.</summary>
    public async Task TakeBackAsync(Facts facts, CancellationToken cancel)
    {
        var declaration = facts.Declaration;
        (declaration.GrantedPersons, declaration.GrantedDays, declaration.GrantedFen) = (null, null, null);
        db.GrantedServices.RemoveRange(await db.GrantedServices.Where(s => s.DeclarationId == declaration.Id).ToListAsync(cancel));
    }
}
