namespace TrainingDeclaration.Core.People.Accounts;

/// <summary>A browser in which the person has signed in before. Strangers cannot use up its attempts.</summary>
/// <param name="UserId">Who signed in there.</param>
/// <param name="Id">Random identifier of the browser.</param>
public sealed record KnownDevice(Guid UserId, string Id)
{
    /// <summary>Prefix of <see cref="Mark"/>.</summary>
    public const string Prefix = "常用浏览器 ";

    /// <summary>How attempts from this browser are marked in the audit trail.</summary>
    public string Mark => Prefix + Id;
}
