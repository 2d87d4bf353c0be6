using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.People.Access;

namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>Adds another tree to an installation: an authority with a scheme of its own.</summary>
public sealed class AuthorityService(AppDbContext db, SchemeProfiles schemes)
{
    /// <summary>Adds the authority at the root of its tree. The security administrator adds its people in the browser.</summary>
    /// <param name="code">Lower-case code, such as <c>cas</c>.</param>
    /// <param name="scheme">Key of its scheme.</param>
    /// <returns>A refusal, in English for the console, if a value is not acceptable or the code is taken.</returns>
    public async Task<Refusal?> CreateAsync(string code, string name, string scheme, CancellationToken cancel)
    {
        if (code.Length is 0 or > 40 || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return new Refusal("The code may contain lower-case letters, digits and hyphens only.");
        }

        if (!schemes.Keys.Contains(scheme))
        {
            return new Refusal($"There is no scheme {scheme}; choose one of {string.Join(", ", schemes.Keys)}.");
        }

        if (await db.Organizations.AnyAsync(o => o.Code == code, cancel))
        {
            return new Refusal($"There is already an organization {code}.");
        }

        db.Organizations.Add(new Organization { Code = code, Name = name, Office = Office.Authority, Path = $"/{code}/", Scheme = scheme });
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
