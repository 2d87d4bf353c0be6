namespace TrainingDeclaration.Core.Record.Calls;

/// <summary>Somebody to contact about a call or a notice (M-07, M-66).</summary>
public sealed record Contact(string? Name, string? Phone, string? Email, string? Fax = null)
{
    /// <summary>What is known, as the lines of one entry.</summary>
    public IEnumerable<string> Parts => new[] { Name, Phone, Fax is null ? null : $"传真 {Fax}", Email }.OfType<string>().Where(part => part.Length > 0);
}
